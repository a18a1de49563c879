package app.marquee.gateway.audit;

import app.marquee.messaging.web.ApiProblem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what, for administrators. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {
    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 5_000;

    private final AuditRepository trail;

    AuditController(AuditRepository trail) {
        this.trail = trail;
    }

    record AuditPage(List<AuditEntry> items, long totalItems, int page, int limit, long totalPages) {}

    /**
     * Newest first.
     *
     * @param target   how the path begins, for example {@code /api/v1/people}
     * @param pageSize another name for {@code limit}
     */
    @GetMapping
    AuditPage page(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Integer pageSize) {
        int size = limit != null ? limit : pageSize != null ? pageSize : 50;
        if (page < 1 || page > LAST_PAGE || size < 1 || size > LARGEST_PAGE) {
            throw ApiProblem.badRequest(
                    "Page " + page + " of " + size + " entries each cannot be given.",
                    "page is 1 to " + LAST_PAGE + ", limit (or pageSize) is 1 to " + LARGEST_PAGE + ".");
        }
        if ((who + "" + method + outcome + target).indexOf('\0') >= 0) {
            throw ApiProblem.badRequest("A filter holds the character 0.", "Leave it out.");
        }
        var wanted = new AuditRepository.Wanted(
                who, method == null ? null : method.toUpperCase(Locale.ROOT), outcome, target, from, to);
        long total = trail.count(wanted);
        return new AuditPage(
                trail.page(wanted, size, (page - 1L) * size), total, page, size, (total + size - 1) / size);
    }
}
