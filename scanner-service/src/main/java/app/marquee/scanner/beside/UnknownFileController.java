package app.marquee.scanner.beside;

import app.marquee.scanner.library.Libraries;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files nobody knows, over REST. */
@RestController
@RequestMapping("/api/v1/libraries/{id}/unknown-files")
class UnknownFileController {
    private static final int MOST = 500;

    private final UnknownFileRepository files;
    private final Libraries libraries;

    UnknownFileController(UnknownFileRepository files, Libraries libraries) {
        this.files = files;
        this.libraries = libraries;
    }

    /** Ordered by path; the next page begins after the last path of this one. */
    @GetMapping
    List<UnknownFileRepository.Unknown> unknown(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        return files.after(libraries.get(id).id(), after, Math.clamp(limit, 1, MOST));
    }
}
