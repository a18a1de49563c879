package app.marquee.enrichment.refresh;

import app.marquee.enrichment.catalogue.StaleItems;
import app.marquee.enrichment.provider.ChangesPage;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.responses.Freshness;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads which titles changed at the provider and marks those of ours that did. What is read is noted page by page, so that
 * another instance can go on where one was killed.
 */
@Component
class ProviderChanges {
    /** TMDb refuses to list more than this at once. */
    private static final Duration LONGEST = Duration.ofDays(13);

    /** TMDb has no page beyond. */
    private static final int LAST_PAGE = 500;

    private final ChangesRepository changes;
    private final StaleItems items;
    private final RefreshSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ProviderChanges(
            ChangesRepository changes,
            StaleItems items,
            RefreshSettings settings,
            TransactionTemplate transactions,
            Clock clock) {
        this.changes = changes;
        this.items = items;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The next page to read; empty when the lists were read not long ago. */
    Optional<ChangesRepository.Reading> next() {
        return changes.next(clock.instant().minus(settings.listsGoodFor()));
    }

    /**
     * Reads the page, or takes everything for changed where the list does not reach.
     *
     * @param noted is done in the same transaction when a page was read
     */
    void read(MetadataProvider provider, ChangesRepository.Reading reading, Runnable noted) {
        if (reading.since().isBefore(reading.until().minus(LONGEST))) {
            transactions.executeWithoutResult(status -> {
                items.perhapsChanged(reading.kind(), reading.until());
                changes.read(reading);
            });
            return;
        }
        ChangesPage page = Freshness.CURRENT.during(
                () -> provider.changes(reading.kind(), reading.since(), reading.until(), reading.page()));
        transactions.executeWithoutResult(status -> {
            items.changed(reading.kind(), page.ids());
            if (page.last() || reading.page() >= LAST_PAGE) {
                changes.read(reading);
            } else {
                changes.turned(reading);
            }
            noted.run();
        });
    }
}
