package app.marquee.gateway.items;

import app.marquee.gateway.ledger.Job;
import app.marquee.gateway.ledger.JobLedger;
import app.marquee.gateway.ledger.JobType;
import app.marquee.gateway.routing.OnBehalfClient;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Publishes an item because a person says so, and takes back what a person changed since. */
@RestController
@RequestMapping("/api/v1")
class PublishController {
    static final String EDITED = "#/components/schemas/app.marquee.enrichment.catalogue.EditingController.Edited";

    private static final int LONGEST_WAIT = 30;
    private static final Duration LOOKED_AT_EVERY = Duration.ofMillis(100);

    private final JobLedger ledger;
    private final OnBehalfClient owners;

    PublishController(JobLedger ledger, OnBehalfClient owners) {
        this.ledger = ledger;
        this.owners = owners;
    }

    /** @param force whether to look at every file although nothing is unpublished */
    record Wish(@Nullable Boolean force) {}

    /**
     * @param jobId       null where there was nothing to do
     * @param success     null while it is not known: the job says it
     * @param nfoHash     SHA-256 of the NFO as it was last published; null where there is none
     * @param assetsCount images that are published with it
     */
    record Answer(
            @Nullable Long jobId,
            @Nullable Boolean success,
            @Nullable String message,
            @Nullable String nfoHash,
            @Nullable Integer assetsCount,
            @Nullable String error) {}

    @Operation(
            summary = "Publishes an item now, whatever its library's automation says",
            description =
                    "Answers with the job; with wait, when it ended within so many seconds, with how it ended. With"
                            + " validateOnly nothing is done, and the plan comes back.")
    @ApiResponse(
            responseCode = "202",
            description = "It is being done",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It is done, or there are no changes to publish",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @PostMapping("/{kind:movies|series|episodes}/{id}/publish")
    ResponseEntity<?> publish(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int wait,
            @RequestParam(defaultValue = "false") boolean validateOnly,
            @RequestBody(required = false) @Nullable Wish wish,
            Caller caller)
            throws InterruptedException {
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw ApiProblem.badRequest("Nobody waits " + wait + " seconds.", "wait is 0 to " + LONGEST_WAIT + ".");
        }
        if (validateOnly) {
            return ResponseEntity.ok(owners.get(ServiceName.PUBLISHER, "/api/v1/items/" + id + "/plan", caller));
        }
        boolean force = wish != null && Boolean.TRUE.equals(wish.force);
        if (!force && published(kind, id, caller)) {
            return ResponseEntity.ok(ended(id, null, true, "No changes to publish", null, caller));
        }
        long job = ledger.add(
                JobType.PUBLISH,
                JobType.PUBLISH.priority(),
                MessageJson.mapper().createObjectNode().put("itemId", id).put("requestedBy", caller.name()));
        Optional<Job> over = over(job, Duration.ofSeconds(wait));
        if (over.isEmpty()) {
            return ResponseEntity.accepted().body(new Answer(job, null, null, null, null, null));
        }
        boolean success = over.get().status().equals("completed");
        return ResponseEntity.ok(ended(
                id,
                job,
                success,
                over.get().progressMessage(),
                success ? null : over.get().errorMessage(),
                caller));
    }

    @Operation(
            summary = "Takes back what was changed since the item was last published",
            description = "Fields and artwork are as published again; what was locked since is unlocked.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = PublishController.EDITED)))
    @PostMapping("/{kind:items|movies|series|episodes}/{id}/discard-changes")
    JsonNode discard(@PathVariable String kind, @PathVariable long id, Caller caller) {
        JsonNode published = owners.get(ServiceName.PUBLISHER, "/api/v1/items/" + id + "/published", caller);
        return owners.ask(ServiceName.ENRICHMENT, "POST", "/api/v1/items/" + id + "/publication", published, caller);
    }

    /** Whether it is published as it is. When nobody can say, it is published once more. */
    private boolean published(String kind, long id, Caller caller) {
        try {
            JsonNode item = owners.get(ServiceName.ENRICHMENT, "/api/v1/" + kind + "/" + id, caller);
            return item.path("state").asString("").equals("published")
                    && !item.path("hasUnpublishedChanges").asBoolean(true);
        } catch (ApiProblem problem) {
            if (problem.status().is4xxClientError()) {
                throw problem;
            }
            return false;
        }
    }

    private Optional<Job> over(long id, Duration within) throws InterruptedException {
        for (Duration waited = Duration.ZERO; waited.compareTo(within) < 0; waited = waited.plus(LOOKED_AT_EVERY)) {
            Job job = ledger.get(id);
            if (job.completedAt() != null) {
                return Optional.of(job);
            }
            Thread.sleep(LOOKED_AT_EVERY);
        }
        return Optional.empty();
    }

    private Answer ended(
            long item,
            @Nullable Long job,
            boolean success,
            @Nullable String message,
            @Nullable String error,
            Caller caller) {
        JsonNode last = owners.get(ServiceName.PUBLISHER, "/api/v1/items/" + item + "/publish-log?limit=1", caller)
                .path(0);
        return new Answer(
                job,
                success,
                message,
                last.path("nfoHash").asString(null),
                last.path("assets").size(),
                error);
    }
}
