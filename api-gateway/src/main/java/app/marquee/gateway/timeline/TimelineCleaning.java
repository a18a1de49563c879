package app.marquee.gateway.timeline;

import app.marquee.gateway.background.Rounds;
import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Forgets what happened too long ago, once an hour. */
@Component
class TimelineCleaning implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(TimelineCleaning.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofHours(1);

    private final TimelineRepository timeline;
    private final TimelineSettings settings;
    private final Clock clock;
    private final Rounds rounds = new Rounds("timeline-cleaning", this::round);

    TimelineCleaning(TimelineRepository timeline, TimelineSettings settings, Clock clock) {
        this.timeline = timeline;
        this.settings = settings;
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
        try {
            timeline.forgetBefore(clock.instant().minus(settings.keep()));
        } catch (RuntimeException e) {
            log.debug("the timelines were not cleaned", e);
        }
        Thread.sleep(BETWEEN_ROUNDS);
    }
}
