package app.marquee.gateway.live;

import app.marquee.gateway.background.Rounds;
import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Forgets events that are too old to be followed from, once an hour. */
@Component
class EventLogCleaning implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(EventLogCleaning.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofHours(1);

    private final EventLogRepository events;
    private final LiveSettings settings;
    private final Clock clock;
    private final Rounds rounds = new Rounds("event-log-cleaning", this::round);

    EventLogCleaning(EventLogRepository events, LiveSettings settings, Clock clock) {
        this.events = events;
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
            events.forgetBefore(clock.instant().minus(settings.keep()));
        } catch (RuntimeException e) {
            log.debug("the event log was not cleaned", e);
        }
        Thread.sleep(BETWEEN_ROUNDS);
    }
}
