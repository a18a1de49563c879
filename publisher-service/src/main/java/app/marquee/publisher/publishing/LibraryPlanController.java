package app.marquee.publisher.publishing;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.publisher.desired.PublicationRepository;
import app.marquee.publisher.library.LibraryCopy;
import app.marquee.publisher.library.LibraryRepository;
import java.time.Clock;
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
    private final LibraryPlanner planner;
    private final Clock clock;

    LibraryPlanController(
            LibraryRepository libraries, PublicationRepository publications, LibraryPlanner planner, Clock clock) {
        this.libraries = libraries;
        this.publications = publications;
        this.planner = planner;
        this.clock = clock;
    }

    record Undoing(int items) {}

    /** Fetches nothing: an image that is not in the cache yet is shown under the name it will most likely have. */
    @GetMapping("/plan")
    LibraryPlan plan(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return planner.plan(library(id), after, Math.clamp(limit, 1, MOST));
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
}
