package app.marquee.enrichment.catalogue;

import app.marquee.messaging.Correlation;
import app.marquee.model.media.Urgency;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Items whose facts nobody was asked for, as when there was no key. */
@Component
public class WaitingItems {
    private static final int BATCH = 200;

    private final ItemRepository items;
    private final EnrichRequests requests;
    private final CatalogueSettings settings;
    private final TransactionTemplate transactions;

    WaitingItems(
            ItemRepository items,
            EnrichRequests requests,
            CatalogueSettings settings,
            TransactionTemplate transactions) {
        this.items = items;
        this.requests = requests;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Asks for some of them; those without a provider go on waiting. */
    public void askAgain() {
        for (long id : items.waiting(settings.askedAgainAfter(), BATCH)) {
            Correlation.begin(Urgency.MEDIUM)
                    .run(() -> transactions.executeWithoutResult(status -> {
                        items.lock(List.of(id));
                        items.find(id).ifPresent(item -> requests.request(item, Urgency.MEDIUM));
                    }));
        }
    }
}
