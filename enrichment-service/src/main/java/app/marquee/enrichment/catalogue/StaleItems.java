package app.marquee.enrichment.catalogue;

import app.marquee.messaging.Correlation;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Roots whose facts may no longer be as the provider has them. */
@Component
public class StaleItems {
    private final LifecycleRepository lifecycle;
    private final ItemRepository items;
    private final EnrichRequests requests;
    private final TransactionTemplate transactions;

    StaleItems(
            LifecycleRepository lifecycle,
            ItemRepository items,
            EnrichRequests requests,
            TransactionTemplate transactions) {
        this.lifecycle = lifecycle;
        this.items = items;
        this.requests = requests;
        this.transactions = transactions;
    }

    /** The provider lists these as changed, by its own numbers. @return how many of them are ours */
    public int changed(MediaKind kind, Set<Integer> tmdbIds) {
        return tmdbIds.isEmpty() ? 0 : lifecycle.changed(kind, tmdbIds);
    }

    /** Nobody knows what changed since these were asked for. */
    public void perhapsChanged(MediaKind kind, Instant askedBefore) {
        lifecycle.perhapsChanged(kind, askedBefore);
    }

    /**
     * Asks for some of those that changed, the longest due first; the others keep for another day. What is due and did not
     * change is good for another while.
     *
     * @return how many were asked for
     */
    public int refresh(int most) {
        lifecycle.renewUnchanged();
        List<Long> roots = lifecycle.changedRoots(most);
        roots.forEach(this::ask);
        return roots.size();
    }

    private void ask(long root) {
        transactions.executeWithoutResult(status -> {
            items.lock(List.of(root));
            lifecycle.due(root);
            items.find(root)
                    .ifPresent(item -> Correlation.begin(Urgency.LOW).run(() -> requests.request(item, Urgency.LOW)));
        });
    }
}
