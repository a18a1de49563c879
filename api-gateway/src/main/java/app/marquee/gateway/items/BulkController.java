package app.marquee.gateway.items;

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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same for many items at once: one job with a result for each of them. With {@code validateOnly} nothing is done, and what
 * would be comes back.
 */
@RestController
@RequestMapping("/api/v1/{kind:movies|series|episodes}")
@ApiResponse(
        responseCode = "202",
        description = "The job; its items' results are at /api/v1/jobs/{id}/results",
        content = @Content(schema = @Schema(implementation = BulkController.Accepted.class)))
@ApiResponse(
        responseCode = "200",
        description = "With validateOnly: what would be done, as POST /api/v1/enrichment/edits/preview answers",
        content = @Content(schema = @Schema(ref = BulkController.PREVIEW)))
class BulkController {
    static final String PREVIEW = "#/components/schemas/app.marquee.enrichment.catalogue.EditPreviewController.Preview";

    private static final int MOST_NAMES = 50;

    private final ItemSelection selection;
    private final JobLedger ledger;
    private final OnBehalfClient owners;

    BulkController(ItemSelection selection, JobLedger ledger, OnBehalfClient owners) {
        this.selection = selection;
        this.ledger = ledger;
        this.owners = owners;
    }

    /**
     * Which items, and what to do with them.
     *
     * @param ids          of the items; or a filter
     * @param filter       the list's own query parameters, for all that match
     * @param force        of enrich-bulk, whether to ask although the metadata is fresh
     * @param names        of lock-bulk and unlock-bulk: members of the details and types of artwork; {@code *} unlocks all
     * @param fields       of edit-bulk: members of the details with their new values, null to clear one
     * @param validateOnly whether only to say what would change
     */
    record Wish(
            @Nullable List<Long> ids,
            @Nullable Map<String, JsonNode> filter,
            @Nullable Boolean force,
            @Nullable List<String> names,
            @Nullable Map<String, JsonNode> fields,
            @Nullable Boolean validateOnly) {}

    /** @param items how many the job is for */
    record Accepted(long jobId, int items) {}

    @Operation(summary = "Publishes many items as they are wanted now")
    @PostMapping("/publish-bulk")
    ResponseEntity<?> publish(@PathVariable String kind, @RequestBody Wish wish, Caller caller) {
        return done(JobType.PUBLISH_BULK, kind, wish, payload(caller), caller);
    }

    @Operation(summary = "Asks the providers about many movies or series")
    @PostMapping("/enrich-bulk")
    ResponseEntity<?> enrich(@PathVariable String kind, @RequestBody Wish wish, Caller caller) {
        if (kind.equals("episodes")) {
            throw ApiProblem.badRequest("Episodes come with their series.", "Enrich the series.");
        }
        return done(
                JobType.ENRICH_BULK, kind, wish, payload(caller).put("force", Boolean.TRUE.equals(wish.force)), caller);
    }

    @Operation(summary = "Locks fields or artwork of many items")
    @PostMapping("/lock-bulk")
    ResponseEntity<?> lock(@PathVariable String kind, @RequestBody Wish wish, Caller caller) {
        return done(JobType.EDIT_BULK, kind, wish, named(wish, caller, "lock"), caller);
    }

    @Operation(summary = "Unlocks fields or artwork of many items")
    @PostMapping("/unlock-bulk")
    ResponseEntity<?> unlock(@PathVariable String kind, @RequestBody Wish wish, Caller caller) {
        return done(JobType.EDIT_BULK, kind, wish, named(wish, caller, "unlock"), caller);
    }

    @Operation(summary = "Writes the same fields into many items and locks them")
    @PostMapping("/edit-bulk")
    ResponseEntity<?> edit(@PathVariable String kind, @RequestBody Wish wish, Caller caller) {
        if (wish.fields == null || wish.fields.isEmpty()) {
            throw ApiProblem.badRequest(
                    "There is nothing to write.", "Send {\"fields\": {\"genres\": [\"Western\"]}}, too.");
        }
        ObjectNode payload = payload(caller);
        payload.set("fields", MessageJson.mapper().valueToTree(wish.fields));
        return done(JobType.EDIT_BULK, kind, wish, payload, caller);
    }

    private ResponseEntity<?> done(JobType type, String kind, Wish wish, ObjectNode payload, Caller caller) {
        List<Long> items = selection.of(kind, wish.ids, wish.filter, caller);
        if (Boolean.TRUE.equals(wish.validateOnly) || wish.fields != null) {
            JsonNode preview = preview(items, wish.fields, caller);
            if (Boolean.TRUE.equals(wish.validateOnly)) {
                return ResponseEntity.ok(preview);
            }
        }
        return ResponseEntity.accepted().body(new Accepted(ledger.addBulk(type, payload, items), items.size()));
    }

    /** Also refuses what cannot be written, before a job is made of it. */
    private JsonNode preview(List<Long> items, @Nullable Map<String, JsonNode> fields, Caller caller) {
        ObjectNode body = MessageJson.mapper().createObjectNode();
        body.set("ids", MessageJson.mapper().valueToTree(items));
        if (fields != null) {
            body.set("fields", MessageJson.mapper().valueToTree(fields));
        }
        return owners.ask(ServiceName.ENRICHMENT, "POST", "/api/v1/enrichment/edits/preview", body, caller);
    }

    private static ObjectNode named(Wish wish, Caller caller, String member) {
        List<String> names = wish.names;
        if (names == null || names.isEmpty() || names.size() > MOST_NAMES) {
            throw ApiProblem.badRequest(
                    "It does not say what to " + member + ".", "Send {\"names\": [\"plot\", \"poster\"]}, too.");
        }
        ObjectNode payload = payload(caller);
        payload.set(member, MessageJson.mapper().valueToTree(names));
        return payload;
    }

    private static ObjectNode payload(Caller caller) {
        return MessageJson.mapper().createObjectNode().put("requestedBy", caller.name());
    }
}
