package app.marquee.enrichment.catalogue;

import app.marquee.enrichment.history.FieldDifferences;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.MediaKind;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a change of many items would change. Changes nothing. */
@RestController
class EditPreviewController {
    private static final int AT_ONCE = 500;
    private static final int MOST_ITEMS = 100_000;
    private static final int MOST_SHOWN = 200;

    private final ItemRepository items;

    EditPreviewController(ItemRepository items) {
        this.items = items;
    }

    /** @param fields members of the details with their new values, null to clear one; may be left out */
    record Wish(@Nullable List<Long> ids, @Nullable Map<String, JsonNode> fields) {}

    /**
     * @param items       how many were named
     * @param unknown     how many of them there are not, or nothing is known of
     * @param unpublished how many are not published as they are now
     * @param changed     how many the fields would change
     * @param changes     the first of these changes
     * @param first       the first of the items, those of which nothing is known left out
     */
    record Preview(int items, int unknown, int unpublished, int changed, List<Change> changes, List<Meant> first) {}

    record Meant(long itemId, MediaKind kind, String title) {}

    /** @param before null where the field is empty; so for {@code after} */
    record Change(
            long itemId,
            String title,
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    @Operation(summary = "What writing these fields into these items would change")
    @PostMapping("/api/v1/enrichment/edits/preview")
    Preview preview(@RequestBody Wish wish) {
        List<Long> ids = wish.ids == null
                ? List.of()
                : wish.ids.stream().distinct().limit(MOST_ITEMS).toList();
        if (ids.isEmpty()) {
            throw ApiProblem.badRequest(
                    "no items are named", "send {\"ids\": [1, 2], \"fields\": {\"genres\": [\"Western\"]}}");
        }
        Map<String, JsonNode> fields = wish.fields == null ? Map.of() : wish.fields;
        fields.forEach(EditableField::check);
        int known = 0;
        int changed = 0;
        List<Change> changes = new ArrayList<>();
        List<Meant> first = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            for (Item item : items.all(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
                ItemDetails before = item.details();
                if (before != null) {
                    known++;
                    if (first.size() < MOST_SHOWN) {
                        first.add(new Meant(item.id(), item.kind(), item.title()));
                    }
                    List<FieldDifferences.Difference> differences =
                            FieldDifferences.between(before, ItemEditing.written(before, fields));
                    changed += differences.isEmpty() ? 0 : 1;
                    differences.stream()
                            .limit(MOST_SHOWN - changes.size())
                            .map(each -> new Change(item.id(), item.title(), each.field(), each.before(), each.after()))
                            .forEach(changes::add);
                }
            }
        }
        return new Preview(ids.size(), ids.size() - known, items.unpublished(ids), changed, changes, first);
    }
}
