package app.marquee.enrichment.catalogue;

import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** Whether there is anything that could be asked for, in this library or, for null, in any. */
    public boolean any(@Nullable Long library) {
        return lifecycle.any(library);
    }

    /** What is due and did not change is good for another while. */
    public void renewUnchanged() {
        lifecycle.renewUnchanged();
    }

    /** Those that changed at the provider, the longest due first. */
    public List<Long> changed(@Nullable Long library) {
        return lifecycle.changedRoots(library);
    }

    /** All, the longest due first. */
    public List<Long> all(@Nullable Long library) {
        return lifecycle.roots(library);
    }

    /** Asks for it with the urgency of the work in hand. */
    public void ask(long root) {
        Urgency urgency = Catalogue.urgency();
        transactions.executeWithoutResult(status -> {
            items.lock(List.of(root));
            lifecycle.due(root);
            items.find(root).ifPresent(item -> requests.request(item, urgency));
        });
    }
}
