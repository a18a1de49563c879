package app.marquee.enrichment.catalogue;

import app.marquee.enrichment.provider.Providers;
import app.marquee.messaging.Correlation;
import app.marquee.model.media.Urgency;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Items whose facts nobody could be asked for, as when there was no key or the provider was away. */
@Component
public class WaitingItems {
    private static final int BATCH = 200;

    private final ItemRepository items;
    private final UnknownEpisodeRepository unknownEpisodes;
    private final EnrichRequests requests;
    private final Providers sources;
    private final CatalogueSettings settings;
    private final TransactionTemplate transactions;

    WaitingItems(
            ItemRepository items,
            UnknownEpisodeRepository unknownEpisodes,
            EnrichRequests requests,
            Providers sources,
            CatalogueSettings settings,
            TransactionTemplate transactions) {
        this.items = items;
        this.unknownEpisodes = unknownEpisodes;
        this.requests = requests;
        this.sources = sources;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Asks for those whose provider can be asked. */
    public void askAgain() {
        Stream.of(false, true).filter(demo -> sources.of(demo).isPresent()).forEach(this::askAgain);
    }

    /** Asks for series again whose episodes were not known, or had no name, when they were asked for last. */
    public void askForUnknownEpisodes() {
        Stream.of(false, true).filter(demo -> sources.of(demo).isPresent()).forEach(demo -> {
            List<Long> batch = unknownEpisodes.withUnknown(demo, settings.unknownEpisodeAfter(), 0, BATCH);
            while (!batch.isEmpty()) {
                batch.forEach(this::force);
                batch = unknownEpisodes.withUnknown(demo, settings.unknownEpisodeAfter(), batch.getLast(), BATCH);
            }
        });
    }

    private void force(long series) {
        transactions.executeWithoutResult(status -> {
            items.lock(List.of(series));
            items.find(series)
                    .ifPresent(item ->
                            Correlation.begin(Urgency.LOW).run(() -> requests.request(item, Urgency.LOW, true)));
        });
    }

    private void askAgain(boolean demo) {
        List<Long> batch = items.waiting(demo, settings.askedAgainAfter(), 0, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(this::request);
            batch = items.waiting(demo, settings.askedAgainAfter(), batch.getLast(), BATCH);
        }
    }

    private void request(long id) {
        transactions.executeWithoutResult(status -> {
            items.lock(List.of(id));
            items.find(id).ifPresent(item -> {
                Integer level = item.requestedLevel();
                Urgency urgency = level == null ? Urgency.MEDIUM : new Urgency(level);
                Correlation.begin(urgency).run(() -> requests.request(item, urgency));
            });
        });
    }
}
