package app.marquee.gateway.scannedfiles;

import app.marquee.gateway.ledger.JobLedger;
import app.marquee.gateway.ledger.JobType;
import app.marquee.gateway.routing.OnBehalfClient;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Hands what a person wants of a file to those who own the answer; the list changes when they have said so. */
@Component
class ScannedFileCommands {
    private final ScannedFileRepository files;
    private final OnBehalfClient owners;
    private final JobLedger ledger;

    ScannedFileCommands(ScannedFileRepository files, OnBehalfClient owners, JobLedger ledger) {
        this.files = files;
        this.owners = owners;
        this.ledger = ledger;
    }

    void change(ScannedFile file, ScannedFileChange change, Caller caller) {
        same("seasonNumber", change.seasonNumber(), file.seasonNumber());
        same("episodeNumber", change.episodeNumber(), file.episodeNumber());
        same("episodeNumber2", change.episodeNumber2(), file.episodeNumber2());
        same("mediaType", change.mediaType(), file.mediaType());
        Integer tmdbId = change.tmdbId();
        if (tmdbId == null || tmdbId.equals(file.tmdbId())) {
            return;
        }
        Long item =
                files.shown(file.id()).map(ScannedFileRepository.Shown::itemId).orElse(null);
        ObjectNode decision = MessageJson.mapper().createObjectNode().put("tmdbId", tmdbId);
        String path = item == null ? "/api/v1/unmatched-files/" + file.id() : "/api/v1/items/" + item;
        owners.ask(ServiceName.ENRICHMENT, "POST", path + "/match", decision, caller);
    }

    void publish(long id, Caller caller) {
        Long item = files.shown(id).map(ScannedFileRepository.Shown::itemId).orElse(null);
        if (item == null) {
            throw ApiProblem.conflict("Nobody knows yet what file " + id + " shows.", "Say which title it is first.");
        }
        ledger.add(JobType.PUBLISH, JobType.PUBLISH.priority(), payload(caller).put("itemId", item));
    }

    /** How many items. */
    int publishAll(Caller caller) {
        List<Long> items = files.publishedItems();
        if (!items.isEmpty()) {
            ledger.addBulk(JobType.PUBLISH_BULK, payload(caller), items);
        }
        return items.size();
    }

    private static ObjectNode payload(Caller caller) {
        return MessageJson.mapper().createObjectNode().put("requestedBy", caller.name());
    }

    /** Which episode a file is follows from its name and its series' numbering, and is told there. */
    private static void same(String name, @Nullable Object wanted, @Nullable Object known) {
        if (wanted != null && !Objects.equals(wanted, known)) {
            throw ApiProblem.badRequest(
                    "'" + name + "' of a single file cannot be set.",
                    "Name another title by tmdbId, or say how the series is numbered (/api/v1/series/{id}/numbering).");
        }
    }
}
