package app.marquee.enrichment.refresh;

import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether the refresh is due. */
@Component
class RefreshTicker implements ReadyWork {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshTicker.class);
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final DailyRefresh refresh;
    private @Nullable ScheduledExecutorService timer;

    RefreshTicker(DailyRefresh refresh) {
        this.refresh = refresh;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("refresh").factory());
        timer = started;
        var unused = started.scheduleWithFixedDelay(this::tick, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    private void tick() {
        try {
            refresh.run();
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("the provider's changes could not be read; it is tried again");
        }
    }
}
