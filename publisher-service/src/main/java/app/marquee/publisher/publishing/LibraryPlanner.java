package app.marquee.publisher.publishing;

import app.marquee.model.media.Artwork;
import app.marquee.model.media.Library;
import app.marquee.publisher.cache.ArtworkCache;
import app.marquee.publisher.cache.CachedAsset;
import app.marquee.publisher.cache.Original;
import app.marquee.publisher.desired.DesiredItem;
import app.marquee.publisher.desired.DesiredRepository;
import app.marquee.publisher.desired.Publication;
import app.marquee.publisher.desired.PublicationRepository;
import app.marquee.publisher.library.LibraryCopy;
import app.marquee.publisher.library.LibraryRepository;
import app.marquee.publisher.placing.Claim;
import app.marquee.publisher.placing.PlacementRepository;
import app.marquee.publisher.placing.Placing;
import app.marquee.publisher.placing.PlacingException;
import app.marquee.publisher.placing.PlannedChange;
import app.marquee.publisher.publishing.LibraryPlan.PlannedItem;
import app.marquee.publisher.publishing.LibraryPlan.Waiting;
import app.marquee.publisher.publishing.Publishing.Decision;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans what publishing a library would do. Changes nothing and fetches nothing. */
@Component
class LibraryPlanner {
    private final PublicationRepository publications;
    private final DesiredRepository desired;
    private final PlacementRepository placements;
    private final ArtworkCache cache;
    private final LibraryRepository libraries;
    private final LibraryGoals goals;
    private final Placing placing;

    LibraryPlanner(
            PublicationRepository publications,
            DesiredRepository desired,
            PlacementRepository placements,
            ArtworkCache cache,
            LibraryRepository libraries,
            LibraryGoals goals,
            Placing placing) {
        this.publications = publications;
        this.desired = desired;
        this.placements = placements;
        this.cache = cache;
        this.libraries = libraries;
        this.goals = goals;
        this.placing = placing;
    }

    /**
     * @param after the last item of the page before; 0 for the first
     * @param most  items on the page
     */
    LibraryPlan plan(LibraryCopy copy, long after, int most) {
        Library library = copy.library();
        List<Publication> page = publications.ofLibrary(library.id(), after, most);
        Map<Long, DesiredItem> documents = desired
                .all(page.stream().map(Publication::itemId).toList())
                .stream()
                .collect(Collectors.toMap(DesiredItem::id, Function.identity()));
        Map<String, Original> images = images(documents);
        List<PlannedItem> items = page.stream()
                .filter(publication -> documents.containsKey(publication.itemId()))
                .map(publication -> planned(
                        Objects.requireNonNull(documents.get(publication.itemId())), copy, publication, images, false))
                .toList();
        long total = publications.countIn(library.id());
        return new LibraryPlan(
                library.id(),
                library.name(),
                library.existing(),
                library.confirmed() && !copy.undone(),
                total,
                LibraryPlan.count(items),
                items,
                page.size() < most ? null : page.getLast().itemId(),
                waiting(library.id(), total));
    }

    /** What publishing the item would do now, by library, with what NFO files say before and after. */
    List<PlannedIn> plan(DesiredItem item) {
        Map<String, Original> images = images(Map.of(item.id(), item));
        return publications.ofItem(item.id()).stream()
                .flatMap(publication -> libraries.find(publication.libraryId()).stream()
                        .map(copy -> new PlannedIn(
                                publication.libraryId(),
                                copy.library().name(),
                                planned(item, copy, publication, images, true))))
                .toList();
    }

    /** What would be done in one library. */
    record PlannedIn(
            long libraryId, String library, @JsonUnwrapped PlannedItem item) {}

    private PlannedItem planned(
            DesiredItem item, LibraryCopy copy, Publication publication, Map<String, Original> images, boolean texts) {
        List<PlannedChange> changes = List.of();
        String problem = null;
        try {
            List<Claim> claims = placements.claims(item.id(), publication.libraryId());
            String folder =
                    ItemFolders.folder(item.document(), publication.libraryId()).orElse(publication.folder());
            var decision = new Decision(new LibraryCopy(copy.library(), false), new Verdict.Publish());
            changes = placing.preview(
                    goals.of(item, decision, folder, claims, images).convergence(), texts);
        } catch (PlacingException e) {
            problem = e.getMessage();
        }
        return new PlannedItem(
                item.id(),
                item.document().kind(),
                item.document().details().title(),
                publication.folder(),
                publication.state(),
                publication.reason(),
                changes,
                problem);
    }

    /** An image that is not in the cache yet is shown under the name it will most likely have. */
    private Map<String, Original> images(Map<Long, DesiredItem> documents) {
        List<String> urls = documents.values().stream()
                .flatMap(item -> item.document().artwork().stream())
                .map(Artwork::url)
                .distinct()
                .toList();
        Map<String, Original> images = new HashMap<>(cache.known(urls));
        for (String url : urls) {
            String extension = url.toLowerCase(Locale.ROOT).endsWith(".png") ? "png" : "jpg";
            images.computeIfAbsent(url, unknown -> new Original.InCache(CachedAsset.notFetched(extension)));
        }
        return images;
    }

    private @Nullable Waiting waiting(long libraryId, long total) {
        long unanswered = publications.unansweredIn(libraryId);
        if (unanswered > 0) {
            return new Waiting(
                    unanswered,
                    "described and not looked at yet: they follow by themselves, episodes after their series");
        }
        return total > 0
                ? null
                : new Waiting(
                        0,
                        "nothing in this library is described yet: its files are still being scanned or looked up, wait"
                                + " for a person to say what they are, or for a key for TMDb");
    }
}
