package app.marquee.gateway.scannedfiles;

import app.marquee.gateway.scannedfiles.ScannedFileRepository.TitleId;
import app.marquee.gateway.scannedfiles.ScannedFileRepository.Wanted;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** All files as one flat list, as older clients read and command it. */
@RestController
@RequestMapping("/api/v1/scannedfiles")
class ScannedFileController {
    private static final List<String> STATUSES = List.of("Processing", "Success", "Failed", "Duplicate");
    private static final List<String> TYPES = List.of("Movies", "TvShows", "Extras", "Unknown");
    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 100_000;
    private static final int MOST_IDS = 1_000;

    private final ScannedFileRepository files;
    private final ScannedFileCommands commands;

    ScannedFileController(ScannedFileRepository files, ScannedFileCommands commands) {
        this.files = files;
        this.commands = commands;
    }

    record ScannedFilePage(List<ScannedFile> items, long totalItems, int page, int pageSize, long totalPages) {}

    record Stats(
            long totalFiles,
            long totalSuccessfulFiles,
            long totalFileSize,
            long totalSuccessfulFileSize,
            Map<String, Long> byStatus,
            Map<String, Long> byMediaType) {}

    record Deleted(int deletedCount) {}

    record Recreated(int successCount) {}

    /**
     * @param ids   given several times, or with commas
     * @param limit another name for {@code pageSize}
     */
    @GetMapping
    ScannedFilePage list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String mediaType,
            @RequestParam(required = false) @Nullable String searchTerm,
            @RequestParam(defaultValue = "createdAt") String sortBy,
            @RequestParam(defaultValue = "desc") String sortOrder,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable List<Long> ids) {
        int size = pageSize != null ? pageSize : limit != null ? limit : 30;
        if (page < 1 || page > LAST_PAGE || size < 1 || size > LARGEST_PAGE) {
            throw ApiProblem.badRequest(
                    "Page " + page + " of " + size + " files each cannot be given.",
                    "page is 1 to " + LAST_PAGE + ", pageSize is 1 to " + LARGEST_PAGE + ".");
        }
        one("status", status, STATUSES);
        one("mediaType", mediaType, TYPES);
        one("sortOrder", sortOrder, List.of("asc", "desc"));
        one(
                "sortBy",
                sortBy,
                ScannedFileRepository.ORDERS.keySet().stream().sorted().toList());
        Wanted wanted = new Wanted(status, mediaType, text(searchTerm), ids);
        long total = files.count(wanted);
        List<ScannedFile> items = files.page(
                wanted,
                ScannedFileRepository.ORDERS.getOrDefault(sortBy, "id"),
                sortOrder.equals("desc"),
                size,
                (page - 1L) * size);
        return new ScannedFilePage(items, total, page, size, (total + size - 1) / size);
    }

    @GetMapping("/stats")
    Stats stats() {
        var sums = files.sums();
        return new Stats(
                sums.totalFiles(),
                sums.totalSuccessfulFiles(),
                sums.totalFileSize(),
                sums.totalSuccessfulFileSize(),
                complete(STATUSES, files.by(true)),
                complete(TYPES, files.by(false)));
    }

    /** Each published title once. */
    @GetMapping("/tmdb-ids-and-titles")
    List<TitleId> titles(
            @RequestParam(required = false) @Nullable String mediaType,
            @RequestParam(required = false) @Nullable String searchTerm) {
        one("mediaType", mediaType, TYPES);
        return files.titles(mediaType, text(searchTerm));
    }

    @GetMapping("/{id}")
    ScannedFile find(@PathVariable long id) {
        return files.find(id).orElseThrow(ScannedFileController::notFound);
    }

    /** It shows another title: all that asked the same, or showed the same, are settled with it. */
    @PatchMapping("/{id}")
    ScannedFile change(@PathVariable long id, @RequestBody ScannedFileChange change, Caller caller) {
        ScannedFile file = find(id);
        one("mediaType", change.mediaType(), TYPES);
        commands.change(file, change, caller);
        return find(id);
    }

    /** Out of the list; the file stays where it is, and comes back when it is found anew. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        if (files.remove(List.of(id)) == 0) {
            throw notFound();
        }
    }

    /** @param body a list of ids, or {@code {"ids":[…]}}; or as parameter {@code ids} */
    @DeleteMapping("/batch")
    Deleted deleteBatch(
            @RequestParam(required = false) @Nullable List<Long> ids,
            @RequestBody(required = false) @Nullable JsonNode body) {
        List<Long> wanted = new ArrayList<>(ids == null ? List.of() : ids);
        if (body != null) {
            for (JsonNode id : body.isArray() ? body : body.path("ids")) {
                if (!id.canConvertToLong()) {
                    throw ApiProblem.badRequest("'ids' holds what is no id.", "Send numbers.");
                }
                wanted.add(id.asLong());
            }
        }
        if (wanted.isEmpty() || wanted.size() > MOST_IDS) {
            throw ApiProblem.badRequest(
                    "'ids' names " + wanted.size() + " files.", "Name 1 to " + MOST_IDS + " of them.");
        }
        return new Deleted(files.remove(wanted));
    }

    /** What was placed for it is placed again where it lacks. */
    @PatchMapping("/{id}/recreate-symlink")
    ScannedFile recreate(@PathVariable long id, Caller caller) {
        find(id);
        commands.publish(id, caller);
        return find(id);
    }

    /** The same for everything that is published. */
    @PostMapping("/recreate-symlinks")
    Recreated recreateAll(Caller caller) {
        return new Recreated(commands.publishAll(caller));
    }

    private static Map<String, Long> complete(List<String> names, Map<String, Long> counted) {
        Map<String, Long> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(name, counted.getOrDefault(name, 0L)));
        return all;
    }

    private static void one(String name, @Nullable String value, List<String> known) {
        if (value != null && !known.contains(value)) {
            throw ApiProblem.badRequest(
                    "'" + name + "' cannot be '" + value + "'.", "It is one of " + String.join(", ", known) + ".");
        }
    }

    private static @Nullable String text(@Nullable String term) {
        if (term != null && (term.length() > 200 || term.indexOf('\0') >= 0)) {
            throw ApiProblem.badRequest("'searchTerm' is too long or holds the character 0.", "Shorten it.");
        }
        return term;
    }

    private static ApiProblem notFound() {
        return ApiProblem.notFound("Not found", "GET /api/v1/scannedfiles lists all there are.");
    }
}
