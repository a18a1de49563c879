package app.marquee.gateway.ledger;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.LogKeys;
import app.marquee.model.media.Urgency;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After door, broker or database were away, webhooks may have been lost: a quick scan of every library finds what they told. */
@Component
class RecoveryScans {
    private static final Logger log = LoggerFactory.getLogger(RecoveryScans.class);

    private final LibraryRepository libraries;
    private final JobNews news;
    private final TransactionTemplate transaction;
    private final AtomicReference<@Nullable String> away = new AtomicReference<>();

    RecoveryScans(LibraryRepository libraries, JobNews news, TransactionTemplate transaction) {
        this.libraries = libraries;
        this.news = news;
        this.transaction = transaction;
    }

    void away(String what) {
        away.set(what);
    }

    /** @throws RuntimeException when the database is still away; the scans are then asked for another time */
    void scanWhatMayHaveBeenMissed() {
        String what = away.get();
        if (what == null) {
            return;
        }
        Correlation.begin(Urgency.LOW).run(() -> {
            List<Long> asked = transaction.execute(status -> {
                List<Long> scans =
                        libraries.scanAll("quick", JobType.LIBRARY_SCAN.priority() + 4, Correlation.currentId());
                scans.forEach(news::changed);
                return scans;
            });
            if (asked != null && !asked.isEmpty()) {
                log.atInfo()
                        .addKeyValue(LogKeys.COUNT, asked.size())
                        .addKeyValue(LogKeys.REASON, what + " was away")
                        .log("quick scan of every library asked for");
            }
        });
        away.compareAndSet(what, null);
    }
}
