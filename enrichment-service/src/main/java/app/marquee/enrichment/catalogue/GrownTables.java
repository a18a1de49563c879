package app.marquee.enrichment.catalogue;

import app.marquee.messaging.LogKeys;
import app.marquee.messaging.lifecycle.ReadyWork;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has tables counted as soon as they have doubled. PostgreSQL does so by itself, but looks once a minute only: the first scan
 * of a library fills empty tables within that, and every statement would be planned, and kept, as for empty ones.
 */
@Component
class GrownTables implements ReadyWork {
    private static final Logger LOG = LoggerFactory.getLogger(GrownTables.class);
    private static final long EVERY_SECONDS = 5;

    /** Of fewer rows any plan is good. */
    private static final int LEAST = 500;

    private final GrownTableRepository tables;
    private @Nullable ScheduledExecutorService timer;

    GrownTables(GrownTableRepository tables) {
        this.tables = tables;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("grown-tables").factory());
        timer = started;
        var unused = started.scheduleWithFixedDelay(this::round, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdown(); // an interrupt would break the connection
        }
    }

    private void round() {
        try {
            tables.grown(LEAST).forEach(tables::count);
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue(LogKeys.REASON, e.getMessage()).log("tables were not counted; it is tried again");
        }
    }
}
