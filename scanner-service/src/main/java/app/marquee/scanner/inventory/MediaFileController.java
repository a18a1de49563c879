package app.marquee.scanner.inventory;

import app.marquee.messaging.web.ApiProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Media files, how they came, and files nobody knows, over REST. */
@RestController
@RequestMapping("/api/v1")
class MediaFileController {
    private static final int MOST = 500;

    private final MediaFileRepository files;
    private final LifecycleRepository lifecycle;
    private final BesideRepository beside;

    MediaFileController(MediaFileRepository files, LifecycleRepository lifecycle, BesideRepository beside) {
        this.files = files;
        this.lifecycle = lifecycle;
        this.beside = beside;
    }

    /** Ordered by id; the next page begins after the last id of this one. */
    @GetMapping("/media-files")
    List<KnownFile> list(
            @RequestParam @Nullable Long libraryId,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        return files.page(libraryId, after, Math.clamp(limit, 1, MOST));
    }

    @GetMapping("/media-files/{id}")
    KnownFile get(@PathVariable long id) {
        return files.find(id)
                .orElseThrow(() ->
                        ApiProblem.notFound("There is no media file " + id, "GET /api/v1/media-files lists them."));
    }

    @GetMapping("/media-files/{id}/imports")
    List<LifecycleRepository.Import> imports(@PathVariable long id) {
        return lifecycle.imports(get(id).id());
    }

    /** Ordered by path; the next page begins after the last path of this one. */
    @GetMapping("/libraries/{id}/unknown-files")
    List<BesideRepository.Unknown> unknown(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        return beside.unknownAfter(id, after, Math.clamp(limit, 1, MOST));
    }
}
