package app.marquee.gateway.background;

import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Forgets once an hour what was kept long enough. */
@Component
class Cleaning implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(Cleaning.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofHours(1);

    private final List<KeptForAWhile> kept;
    private final Clock clock;
    private final Rounds rounds = new Rounds("cleaning", this::round);

    Cleaning(List<KeptForAWhile> kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
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
        for (KeptForAWhile each : kept) {
            try {
                each.forgetOld(clock.instant());
            } catch (RuntimeException e) {
                log.atWarn().setCause(e).log("what is old was not forgotten; the next try is in an hour");
            }
        }
        Thread.sleep(BETWEEN_ROUNDS);
    }
}
