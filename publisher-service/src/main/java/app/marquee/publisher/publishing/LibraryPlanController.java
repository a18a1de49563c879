package app.marquee.publisher.publishing;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.media.Artwork;
import app.marquee.publisher.cache.ArtworkCache;
import app.marquee.publisher.cache.CachedAsset;
import app.marquee.publisher.cache.Original;
import app.marquee.publisher.desired.DesiredItem;
import app.marquee.publisher.desired.DesiredRepository;
import app.marquee.publisher.desired.Publication;
import app.marquee.publisher.desired.PublicationRepository;
import app.marquee.publisher.library.LibraryCopy;
import app.marquee.publisher.library.LibraryRepository;
import app.marquee.publisher.placing.PlacingException;
import app.marquee.publisher.placing.PlannedChange;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What publishing a library would do, and undoing all that was done. */
@RestController
@RequestMapping("/api/v1/libraries/{id}")
class LibraryPlanController {
    private static final Logger log = LoggerFactory.getLogger(LibraryPlanController.class);
    private static final int MOST = 200;

    private final LibraryRepository libraries;
    private final PublicationRepository publications;
    private final DesiredRepository desired;
    private final ArtworkCache cache;
    private final LibraryPublishing publishing;
    private final Clock clock;

    LibraryPlanController(
            LibraryRepository libraries,
            PublicationRepository publications,
            DesiredRepository desired,
            ArtworkCache cache,
            LibraryPublishing publishing,
            Clock clock) {
        this.libraries = libraries;
        this.publications = publications;
        this.desired = desired;
        this.cache = cache;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** @param problem why the item cannot be looked at */
    record PlannedItem(
            long itemId,
            String kind,
            String title,
            String folder,
            String state,
            List<PlannedChange> changes,
            @Nullable String problem) {}

    /** @param next the {@code after} of the next page; null on the last */
    record PlanPage(List<PlannedItem> items, @Nullable Long next) {}

    record Undoing(int items) {}

    /** Fetches nothing: an image that is not in the cache yet is shown under the name it will most likely have. */
    @GetMapping("/plan")
    PlanPage plan(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        LibraryCopy library = library(id);
        int most = Math.clamp(limit, 1, MOST);
        List<Publication> page = publications.ofLibrary(id, after, most);
        List<PlannedItem> items = new ArrayList<>();
        for (Publication publication : page) {
            desired.find(publication.itemId()).ifPresent(item -> items.add(planned(item, library, publication)));
        }
        return new PlanPage(items, page.size() < most ? null : page.getLast().itemId());
    }

    /** What is ours goes, what lay there before comes back; nothing more is published until the library is confirmed anew. */
    @PostMapping("/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    public Undoing undo(@PathVariable long id, Caller caller) {
        library(id);
        libraries.markUndone(id);
        int items = publications.dueInLibrary(id, null, clock.instant());
        log.atInfo()
                .addKeyValue("libraryId", id)
                .addKeyValue("by", caller.name())
                .log("library is being undone");
        return new Undoing(items);
    }

    private LibraryCopy library(long id) {
        return libraries
                .find(id)
                .orElseThrow(() -> ApiProblem.notFound("library " + id + " is not known", "see GET /api/v1/libraries"));
    }

    private PlannedItem planned(DesiredItem item, LibraryCopy library, Publication publication) {
        List<PlannedChange> changes = List.of();
        String problem = null;
        try {
            changes = publishing.preview(item, library, images(item));
        } catch (PlacingException e) {
            problem = e.getMessage();
        }
        return new PlannedItem(
                item.id(),
                item.document().kind().name().toLowerCase(Locale.ROOT),
                item.document().details().title(),
                publication.folder(),
                publication.state().name().toLowerCase(Locale.ROOT),
                changes,
                problem);
    }

    private Map<String, Original> images(DesiredItem item) {
        List<String> urls = item.document().artwork().stream().map(Artwork::url).toList();
        Map<String, Original> images = new HashMap<>(cache.known(urls));
        for (String url : urls) {
            String extension = url.toLowerCase(Locale.ROOT).endsWith(".png") ? "png" : "jpg";
            images.computeIfAbsent(url, unknown -> new Original.InCache(CachedAsset.notFetched(extension)));
        }
        return images;
    }
}
