package app.marquee.enrichment.responses;

import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What this instance asks for at present: while it lives the others wait, and when it died they need not wait long. */
@Component
class Asking implements ReadyWork {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final ResponseRepository responses;
    private final Duration lease;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService ticker;

    Asking(ResponseRepository responses, ResponseSettings settings) {
        this.responses = responses;
        this.lease = settings.askedFor();
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("asking").factory());
        ticker = started;
        long pause = lease.toMillis() / 3;
        var unused = started.scheduleWithFixedDelay(this::goOn, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (ticker != null) {
            ticker.shutdownNow();
        }
    }

    void begun(String key) {
        keys.add(key);
    }

    void ended(String key) {
        keys.remove(key);
    }

    private void goOn() {
        List<String> now = List.copyOf(keys);
        if (now.isEmpty()) {
            return;
        }
        try {
            responses.stillAsking(now, lease);
        } catch (RuntimeException e) {
            LOG.atDebug().setCause(e).log("others may ask the same, too");
        }
    }
}
