package app.marquee.enrichment.refresh;

import app.marquee.enrichment.catalogue.StaleItems;
import app.marquee.enrichment.provider.ChangesPage;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.Providers;
import app.marquee.enrichment.responses.Freshness;
import app.marquee.messaging.Correlation;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads which titles changed at the provider, and asks for those of ours that did. What is read is noted page by page, so
 * that another instance can go on where one was killed.
 */
@Component
class DailyRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(DailyRefresh.class);

    /** TMDb refuses to list more than this at once. */
    private static final Duration LONGEST = Duration.ofDays(13);

    /** TMDb has no page beyond. */
    private static final int LAST_PAGE = 500;

    private final ChangesRepository changes;
    private final StaleItems items;
    private final Providers providers;
    private final RefreshSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DailyRefresh(
            ChangesRepository changes,
            StaleItems items,
            Providers providers,
            RefreshSettings settings,
            TransactionTemplate transactions,
            Clock clock) {
        this.changes = changes;
        this.items = items;
        this.providers = providers;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does what is due of it; nothing while the provider cannot be asked or another instance is at it. */
    void run() {
        Correlation.begin(Urgency.VERY_LOW).run(() -> {
            int pages = 0;
            boolean read = false;
            for (MediaKind kind : List.of(MediaKind.MOVIE, MediaKind.SERIES)) {
                begin(kind);
                Optional<ChangesRepository.Reading> due =
                        changes.take(kind, clock.instant().minus(settings.every()), settings.heldFor());
                if (due.isPresent() && providers.of(false).isPresent()) {
                    pages += read(providers.of(false).get(), due.get());
                    read = true;
                } else {
                    due.ifPresent(changes::leave);
                }
            }
            if (read) {
                int asked = items.refresh(Math.max(settings.leastItems(), settings.mostRequests() - pages));
                LOG.atInfo()
                        .addKeyValue("pages", pages)
                        .addKeyValue("items", asked)
                        .log("provider's changes read");
            }
        });
    }

    /** What was asked for before the lists were first read may have changed since. */
    private void begin(MediaKind kind) {
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> {
            if (changes.begin(kind, now)) {
                items.perhapsChanged(kind, now);
            }
        });
    }

    /** @return the pages it took */
    private int read(MetadataProvider provider, ChangesRepository.Reading from) {
        try {
            Instant since = from.since();
            if (since.isBefore(from.until().minus(LONGEST))) {
                items.perhapsChanged(from.kind(), from.until());
                changes.read(from);
                return 0;
            }
            ChangesRepository.Reading reading = from;
            while (!turn(provider, reading)) {
                reading = reading.next();
            }
            return reading.page() - from.page() + 1;
        } catch (RuntimeException e) {
            changes.leave(from);
            throw e;
        }
    }

    /** @return whether that was the last page */
    private boolean turn(MetadataProvider provider, ChangesRepository.Reading reading) {
        ChangesPage page = Freshness.CURRENT.during(
                () -> provider.changes(reading.kind(), reading.since(), reading.until(), reading.page()));
        boolean last = page.last() || reading.page() >= LAST_PAGE;
        transactions.executeWithoutResult(status -> {
            items.changed(reading.kind(), page.ids());
            if (last) {
                changes.read(reading);
            } else {
                changes.turned(reading, settings.heldFor());
            }
        });
        return last;
    }
}
