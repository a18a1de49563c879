package app.marquee.gateway.ledger;

import app.marquee.messaging.web.ApiProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger over REST. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobController {
    private static final int LARGEST_PAGE = 200;
    private static final Pattern AGE = Pattern.compile("(\\d{1,5})([smhdw])");

    private final JobLedger ledger;
    private final JobListRepository list;
    private final Clock clock;

    JobController(JobLedger ledger, JobListRepository list, Clock clock) {
        this.ledger = ledger;
        this.list = list;
        this.clock = clock;
    }

    record JobPage(List<Job> items, long totalItems, int page, int limit, long totalPages) {}

    record JobTypeView(String type, String way, String doneBy, String lane, int priority) {}

    /** @param pageSize another name for {@code limit} */
    @GetMapping
    JobPage jobs(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Integer pageSize) {
        int size = limit != null ? limit : pageSize != null ? pageSize : 50;
        if (page < 1 || page > 1_000_000 / LARGEST_PAGE || size < 1 || size > LARGEST_PAGE) {
            throw ApiProblem.badRequest(
                    "Page " + page + " of " + size + " jobs each cannot be given.",
                    "page is 1 to 5000, limit (or pageSize) is 1 to " + LARGEST_PAGE + ".");
        }
        String kebabType = type == null ? null : JobType.canonical(type);
        long total = list.count(kebabType, status);
        List<Job> items = list.list(kebabType, status, size, (page - 1) * size);
        return new JobPage(items, total, page, size, (total + size - 1) / size);
    }

    @GetMapping("/types")
    List<JobTypeView> types() {
        return Arrays.stream(JobType.values())
                .map(type -> new JobTypeView(
                        type.wireName(),
                        type.way().name().toLowerCase(Locale.ROOT),
                        type.doneBy(),
                        type.lane(),
                        type.priority()))
                .toList();
    }

    @GetMapping("/{id}")
    Job job(@PathVariable long id) {
        return ledger.get(id);
    }

    @PostMapping("/{id}/retry")
    Job retry(@PathVariable long id) {
        return ledger.retry(id);
    }

    @PostMapping("/{id}/cancel")
    Job cancel(@PathVariable long id) {
        return ledger.cancel(id);
    }

    /** @param olderThan an age such as {@code 30d}, {@code 12h} or {@code PT2H} */
    @DeleteMapping
    Map<String, Integer> clear(@RequestParam String olderThan) {
        Instant before = clock.instant().minus(age(olderThan));
        return Map.of(
                "cleared", list.clear(List.of("completed", "failed", "cancelled", "duplicate", "unknown"), before));
    }

    static Duration age(String text) {
        Matcher matcher = AGE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            long amount = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                case "d" -> Duration.ofDays(amount);
                default -> Duration.ofDays(7 * amount);
            };
        }
        try {
            Duration age = Duration.parse(text);
            if (!age.isNegative()) {
                return age;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw ApiProblem.badRequest("'" + text + "' is no age.", "Give olderThan as for example 30d, 12h or PT2H.");
    }
}
