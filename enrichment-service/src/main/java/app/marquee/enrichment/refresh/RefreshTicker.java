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

/** Looks every second whether a refresh is to go on. */
@Component
class RefreshTicker implements ReadyWork {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshTicker.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final RefreshWork refresh;
    private @Nullable ScheduledExecutorService timer;

    RefreshTicker(RefreshWork refresh) {
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
            while (refresh.step() && !Thread.currentThread().isInterrupted()) {
                // the next page
            }
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("the refresh did not go on; it is tried again");
        }
    }
}
