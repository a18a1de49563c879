package app.marquee.scanner.inventory;

import app.marquee.messaging.web.ApiProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Media files, and how they came, over REST. */
@RestController
@RequestMapping("/api/v1/media-files")
class MediaFileController {
    private static final int MOST = 500;

    private final MediaFileRepository files;
    private final LifecycleRepository lifecycle;

    MediaFileController(MediaFileRepository files, LifecycleRepository lifecycle) {
        this.files = files;
        this.lifecycle = lifecycle;
    }

    /** Ordered by id; the next page begins after the last id of this one. */
    @GetMapping
    List<KnownFile> list(
            @RequestParam @Nullable Long libraryId,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        return files.page(libraryId, after, Math.clamp(limit, 1, MOST));
    }

    @GetMapping("/{id}")
    KnownFile get(@PathVariable long id) {
        return files.find(id)
                .orElseThrow(() ->
                        ApiProblem.notFound("There is no media file " + id, "GET /api/v1/media-files lists them."));
    }

    @GetMapping("/{id}/imports")
    List<LifecycleRepository.Import> imports(@PathVariable long id) {
        return lifecycle.imports(get(id).id());
    }
}
