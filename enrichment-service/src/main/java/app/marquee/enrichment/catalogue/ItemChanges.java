package app.marquee.enrichment.catalogue;

import app.marquee.enrichment.artwork.ArtworkChanges;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.MediaKind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes an item under the lock of its root, in one transaction, and says what is new. */
@Component
class ItemChanges implements ArtworkChanges {
    private final ItemRepository items;
    private final Announcer announcer;
    private final TransactionTemplate transactions;

    ItemChanges(ItemRepository items, Announcer announcer, TransactionTemplate transactions) {
        this.items = items;
        this.announcer = announcer;
        this.transactions = transactions;
    }

    @Override
    public <T> T change(long item, boolean byPerson, Supplier<T> change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            long root = items.rootOf(item)
                    .orElseThrow(() -> ApiProblem.notFound(
                            "there is no item " + item, "list items with GET /api/v1/movies, /series or /episodes"));
            items.lock(List.of(root));
            T result = change.get();
            MediaKind kind = items.find(item).map(Item::kind).orElseThrow();
            if (byPerson) {
                // its episodes tell the title of their series
                announcer.sayEdited(root, kind == MediaKind.SERIES ? items.worthSaying(root) : said(item, root, kind));
            } else {
                announcer.say(root, said(item, root, kind), Set.of());
            }
            return result;
        }));
    }

    /** A season is said with its series. */
    private static List<Long> said(long item, long root, MediaKind kind) {
        return List.of(kind == MediaKind.SEASON ? root : item);
    }
}
