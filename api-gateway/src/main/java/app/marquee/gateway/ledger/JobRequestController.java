package app.marquee.gateway.ledger;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.MessageJson;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What a person asks for and a service does in its own time: answered with the job that stands for it. */
@RestController
@RequestMapping("/api/v1")
class JobRequestController {
    private final JobLedger ledger;

    JobRequestController(JobLedger ledger) {
        this.ledger = ledger;
    }

    record Accepted(long jobId) {}

    record ScanRequest(@Nullable String mode, @Nullable String directory) {}

    /** @param mode {@code quick} (default) or {@code full}; as a parameter or in the body */
    @PostMapping("/libraries/{id}/scan")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted scan(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String mode,
            @RequestBody(required = false) @Nullable ScanRequest request,
            HttpServletRequest http) {
        String asked = mode != null ? mode : request != null && request.mode() != null ? request.mode() : "quick";
        if (!asked.equals("quick") && !asked.equals("full")) {
            throw ApiProblem.badRequest("'" + asked + "' is no way to scan.", "mode is quick or full.");
        }
        if (asked.equals("full") && !http.isUserInRole("ADMIN")) {
            throw new ApiProblem(
                    HttpStatus.FORBIDDEN,
                    "A full scan keeps the disks busy for a long time, so it needs the role admin.",
                    "Ask for a quick scan, or ask an administrator.");
        }
        ObjectNode payload = payload().put("libraryId", id).put("mode", asked);
        if (request != null && request.directory() != null) {
            payload.put("directory", request.directory());
        }
        int priority = asked.equals("quick") ? JobType.LIBRARY_SCAN.priority() : 8;
        return new Accepted(ledger.add(JobType.LIBRARY_SCAN, priority, payload));
    }

    record RefreshRequest(
            @Nullable Long libraryId, @Nullable String mode) {}

    /** @param request which library, absent for all; mode {@code changed} (default) or {@code all} */
    @PostMapping("/enrichment/refresh")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted refresh(@RequestBody(required = false) @Nullable RefreshRequest request, HttpServletRequest http) {
        Long library = request == null ? null : request.libraryId();
        String asked = request == null || request.mode() == null ? "changed" : request.mode();
        if (!asked.equals("changed") && !asked.equals("all")) {
            throw ApiProblem.badRequest("'" + asked + "' is no way to refresh.", "mode is changed or all.");
        }
        if (library != null && library < 1) {
            throw ApiProblem.badRequest(
                    "There is no library " + library + ".", "They are listed under /api/v1/libraries.");
        }
        if (asked.equals("all") && !http.isUserInRole("ADMIN")) {
            throw new ApiProblem(
                    HttpStatus.FORBIDDEN,
                    "Asking for every title takes all requests for a long time, so it needs the role admin.",
                    "Ask for what changed, or ask an administrator.");
        }
        ObjectNode payload = payload().put("mode", asked);
        if (library != null) {
            payload.put("libraryId", library);
        }
        return new Accepted(ledger.add(JobType.REFRESH_METADATA, JobType.REFRESH_METADATA.priority(), payload));
    }

    /** @param force whether to ask the provider although the metadata is fresh */
    @PostMapping({"/movies/{id}/enrich", "/series/{id}/enrich", "/episodes/{id}/enrich"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted enrich(@PathVariable long id, @RequestParam(defaultValue = "true") boolean force) {
        return new Accepted(ledger.add(
                JobType.ENRICH_METADATA,
                JobType.ENRICH_METADATA.priority(),
                payload().put("itemId", id).put("force", force)));
    }

    private static ObjectNode payload() {
        return MessageJson.mapper().createObjectNode();
    }
}
