package app.marquee.messaging.inbox;

import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops inbox rows that no delivery can refer to any more: after a week. */
public class InboxSweep implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(InboxSweep.class);
    private static final Duration KEPT = Duration.ofDays(7);

    private final InboxRepository inbox;
    private final Clock clock;
    private @Nullable ScheduledExecutorService timer;

    public InboxSweep(InboxRepository inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("inbox-sweep").factory());
        timer.scheduleWithFixedDelay(this::sweep, 10, 60, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    private void sweep() {
        try {
            inbox.deleteHandledBefore(clock.instant().minus(KEPT));
        } catch (RuntimeException e) {
            log.atWarn().addKeyValue("reason", e.getMessage()).log("inbox not swept, trying again in an hour");
        }
    }
}
