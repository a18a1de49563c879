package app.marquee.gateway.logs;

import app.marquee.messaging.web.ApiProblem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The services' logs. */
@RestController
@RequestMapping("/api/v1/logs")
class LogController {
    /** Where the answer ends: given back as {@code after}, the next answer goes on there. */
    static final String POSITION = "X-Log-Position";

    private static final int MOST = 1_000;
    private static final int LONGEST_TERM = 200;

    private final LogFiles files;

    LogController(LogFiles files) {
        this.files = files;
    }

    record Logs(List<LogLine> logs) {}

    /**
     * The latest lines, newest first; with {@code after} those that came since, oldest first.
     *
     * @param minLevel   {@code Verbose}, {@code Debug}, {@code Information}, {@code Warning} or {@code Error}
     * @param searchTerm in the message or in any of its properties
     */
    @GetMapping
    ResponseEntity<Logs> logs(
            @RequestParam(defaultValue = "Verbose") String minLevel,
            @RequestParam(required = false) @Nullable String searchTerm,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > MOST) {
            throw ApiProblem.badRequest(limit + " lines cannot be given.", "limit is 1 to " + MOST + ".");
        }
        LogLine.Severity least = LogLine.Severity.named(minLevel)
                .orElseThrow(() -> ApiProblem.badRequest(
                        "'" + minLevel + "' is no level.",
                        "minLevel is Verbose, Debug, Information, Warning or Error."));
        if (searchTerm != null && searchTerm.length() > LONGEST_TERM) {
            throw ApiProblem.badRequest("'searchTerm' is longer than " + LONGEST_TERM + " characters.", "Shorten it.");
        }
        String term = searchTerm == null ? "" : searchTerm.strip().toLowerCase(Locale.ROOT);
        Predicate<LogLine> wanted = line -> line.atLeast(least)
                && (from == null || !line.timestamp().isBefore(from))
                && (to == null || line.timestamp().isBefore(to))
                && (term.isEmpty() || line.holds(term));
        LogFiles.Read read = after == null
                ? files.latest(
                        limit, wanted, line -> from != null && line.timestamp().isBefore(from))
                : files.since(position(after), limit, wanted);
        return ResponseEntity.ok().header(POSITION, text(read.ends())).body(new Logs(read.lines()));
    }

    private static String text(Map<String, Long> ends) {
        StringBuilder text = new StringBuilder();
        ends.forEach((file, end) ->
                text.append(text.isEmpty() ? "" : ";").append(file).append(':').append(end));
        return text.toString();
    }

    private static Map<String, Long> position(String text) {
        Map<String, Long> ends = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            int colon = part.lastIndexOf(':');
            if (colon > 0 && part.substring(colon + 1).matches("\\d{1,15}")) {
                ends.put(part.substring(0, colon), Long.parseLong(part.substring(colon + 1)));
            } else if (!part.isBlank()) {
                throw ApiProblem.badRequest(
                        "'after' is no position.", "Give back what " + POSITION + " said, or leave it out.");
            }
        }
        return ends;
    }
}
