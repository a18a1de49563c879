package app.marquee.enrichment.catalogue;

import app.marquee.enrichment.history.FieldChange;
import app.marquee.enrichment.history.FieldLock;
import app.marquee.enrichment.history.HistoryRepository;
import app.marquee.enrichment.history.LockRepository;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ItemDetails;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Edits, locks and the history of an item's fields over REST. */
@RestController
@RequestMapping("/api/v1/items/{id}")
class EditingController {
    private static final int LARGEST_PAGE = 200;

    private final ItemEditing editing;
    private final Discarding discarding;
    private final ItemRepository items;
    private final HistoryRepository history;
    private final LockRepository locks;

    EditingController(
            ItemEditing editing,
            Discarding discarding,
            ItemRepository items,
            HistoryRepository history,
            LockRepository locks) {
        this.editing = editing;
        this.discarding = discarding;
        this.items = items;
        this.history = history;
        this.locks = locks;
    }

    /** Writes fields of the details and locks them. */
    @PatchMapping
    Edited edit(@PathVariable long id, @RequestBody Edit edit, Caller caller) {
        editing.edit(id, edit.fields == null ? Map.of() : edit.fields, edit.revision, caller.name());
        return edited(id);
    }

    /** Newest first. */
    @GetMapping("/history")
    List<FieldChange> history(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        item(id);
        if (field != null) {
            ItemEditing.checkKnown(field);
        }
        return history.of(id, field, before, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** Gives the field what it was before this change, and locks it. */
    @PostMapping("/history/{change}/revert")
    Edited revert(@PathVariable long id, @PathVariable long change, Caller caller) {
        editing.revert(id, change, caller.name());
        return edited(id);
    }

    /** Gives the item back what it was published with; api-gateway, which asks publisher-service for that, sends it along. */
    @PostMapping("/publication")
    Edited discard(@PathVariable long id, @RequestBody Publication published, Caller caller) {
        if (published.details == null || published.artwork == null) {
            throw ApiProblem.badRequest(
                    "details or artwork is missing", "send what GET /api/v1/items/" + id + "/published answers");
        }
        discarding.backTo(id, published.details, published.artwork, caller.name());
        return edited(id);
    }

    @GetMapping("/locks")
    List<FieldLock> locks(@PathVariable long id) {
        item(id);
        return locks.of(id);
    }

    /** @param name a member of the details or a type of artwork */
    @PutMapping("/locks/{name}")
    List<FieldLock> lock(@PathVariable long id, @PathVariable String name, Caller caller) {
        editing.lock(id, Set.of(name), caller.name());
        return locks.of(id);
    }

    @DeleteMapping("/locks/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable long id, @PathVariable String name) {
        editing.unlock(id, name);
    }

    @DeleteMapping("/locks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlockAll(@PathVariable long id) {
        editing.unlockAll(id);
    }

    private Edited edited(long id) {
        Item item = item(id);
        return new Edited(id, item.revision(), item.edited(), locks.of(id));
    }

    private Item item(long id) {
        return items.find(id)
                .orElseThrow(() -> ApiProblem.notFound(
                        "there is no item " + id, "list items with GET /api/v1/movies, /series or /episodes"));
    }

    /**
     * @param revision of the item as it was seen; without one the change is made whatever the item is now
     * @param fields   members of the details; null clears one
     */
    record Edit(@Nullable Long revision, @Nullable Map<String, JsonNode> fields) {}

    record Publication(
            @Nullable ItemDetails details, @Nullable List<Artwork> artwork) {}

    /** @param edited whether it waits for a person to publish it */
    record Edited(long id, long revision, boolean edited, List<FieldLock> locks) {}
}
