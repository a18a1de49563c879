package app.marquee.publisher.cache;

import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Drops bytes that nobody has used for long, once an hour. */
@Component
class CacheSweep implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(CacheSweep.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final ArtworkCache cache;
    private @Nullable ScheduledExecutorService ticker;

    CacheSweep(ArtworkCache cache) {
        this.cache = cache;
    }

    @Override
    public void start() {
        ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("cache-sweep").daemon().factory());
        var unused =
                ticker.scheduleWithFixedDelay(this::sweep, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (ticker != null) {
            ticker.shutdownNow();
        }
    }

    private void sweep() {
        try {
            int dropped = cache.collectGarbage();
            if (dropped > 0) {
                log.atInfo().addKeyValue("count", dropped).log("unused bytes left the cache");
            }
        } catch (RuntimeException e) {
            log.atWarn().setCause(e).log("the cache could not be swept");
        }
    }
}
