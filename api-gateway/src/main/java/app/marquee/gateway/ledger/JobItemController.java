package app.marquee.gateway.ledger;

import app.marquee.messaging.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of each item of a job for many. */
@RestController
class JobItemController {
    private static final int LARGEST_PAGE = 1000;

    private final JobLedger ledger;
    private final JobItemRepository items;

    JobItemController(JobLedger ledger, JobItemRepository items) {
        this.ledger = ledger;
        this.items = items;
    }

    /** @param counts of all items, by status */
    record ResultPage(
            List<JobItemRepository.Result> items, Map<String, Long> counts, long total, int page, int limit) {}

    @Operation(summary = "The items of a job for many, in the order in which they were named")
    @GetMapping("/api/v1/jobs/{id}/results")
    ResultPage results(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "200") int limit) {
        ledger.get(id);
        if (page < 1 || limit < 1 || limit > LARGEST_PAGE || (long) page * limit > 1_000_000) {
            throw ApiProblem.badRequest(
                    "Page " + page + " of " + limit + " results each cannot be given.",
                    "limit is 1 to " + LARGEST_PAGE + ".");
        }
        Map<String, Long> counts = items.counts(id);
        long total = status == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(status, 0L);
        return new ResultPage(items.results(id, status, limit, (page - 1) * limit), counts, total, page, limit);
    }
}
