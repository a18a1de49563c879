package app.marquee.scanner.checks;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.scanner.library.LibraryRepository;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a folder can become a library's root. Changes nothing. */
@RestController
@RequestMapping("/api/v1/checks/folder")
class FolderCheckController {
    private static final int LONGEST_PATH = 4_096;

    private final LibraryRepository libraries;
    private final FolderLook look = new FolderLook(Duration.ofSeconds(3), Duration.ofSeconds(8));

    FolderCheckController(LibraryRepository libraries) {
        this.libraries = libraries;
    }

    record Asked(@Nullable String path) {}

    /** For administrators, who may make libraries anywhere: others would learn what lies on the disk. */
    @PostMapping
    FolderCheck check(@RequestBody Asked asked, Caller caller) {
        if (!caller.may(Caller.Role.ADMIN)) {
            throw new ApiProblem(
                    HttpStatus.FORBIDDEN, "Folders are looked at by administrators.", "Ask an administrator.");
        }
        String path = asked.path();
        if (path == null || path.isBlank() || path.length() > LONGEST_PATH) {
            throw ApiProblem.badRequest(
                    "'path' is missing or longer than " + LONGEST_PATH + " characters.", "Give an absolute path.");
        }
        List<FolderLook.Taken> taken = libraries.all().stream()
                .map(library -> new FolderLook.Taken(library.library().name(), library.root()))
                .toList();
        return look.at(path.strip(), taken);
    }
}
