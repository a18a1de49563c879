package app.marquee.enrichment.catalogue;

import app.marquee.enrichment.artwork.Gallery;
import app.marquee.enrichment.history.FieldDifferences;
import app.marquee.enrichment.history.HistoryRepository;
import app.marquee.enrichment.history.LockRepository;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ItemDetails;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives an item back the fields and images it was last published with, and takes back what was locked since. */
@Component
class Discarding {
    private static final String PERSON = "person";

    private final ItemRepository items;
    private final ItemChanges changes;
    private final HistoryRepository history;
    private final LockRepository locks;
    private final Gallery gallery;

    Discarding(
            ItemRepository items,
            ItemChanges changes,
            HistoryRepository history,
            LockRepository locks,
            Gallery gallery) {
        this.items = items;
        this.changes = changes;
        this.history = history;
        this.locks = locks;
        this.gallery = gallery;
    }

    /** @param details as they were published; what stands with the item alone, as a series' seasons, stays as it is */
    void backTo(long id, ItemDetails details, List<Artwork> artwork, String by) {
        changes.change(id, false, () -> {
            Item item = items.find(id).orElseThrow();
            ItemDetails before = item.details();
            if (before == null) {
                throw ApiProblem.conflict("nothing is known of item " + id + " yet", "enrich it first");
            }
            ItemDetails after = Details.with(details, before.seasons(), details.actors());
            history.add(
                    FieldDifferences.between(before, after).stream()
                            .map(each -> HistoryRepository.ItemDifference.of(id, each))
                            .toList(),
                    PERSON,
                    by);
            items.edited(id, after);
            items.unedited(id);
            locks.unlockSincePublished(id);
            gallery.chooseAgain(
                    id, artwork.stream().filter(image -> image.season() == null).toList());
            return id;
        });
    }
}
