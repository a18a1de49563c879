package app.marquee.gateway.schedules;

import app.marquee.gateway.background.Rounds;
import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks once a second whether something is due. */
@Component
class ScheduleTicker implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(ScheduleTicker.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Schedules schedules;
    private final Rounds rounds = new Rounds("schedules", this::round);

    ScheduleTicker(Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    private void round(Rounds itself) throws InterruptedException {
        try {
            schedules.tick();
        } catch (RuntimeException e) {
            log.debug("schedules were not looked at", e);
        }
        Thread.sleep(BETWEEN_LOOKS);
    }
}
