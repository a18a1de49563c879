package app.marquee.enrichment.catalogue;

import app.marquee.model.MessageJson;
import app.marquee.model.media.ItemDetails;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A person's decisions on fields, which no refresh changes. */
final class FieldLocks {
    private FieldLocks() {}

    /**
     * The fresh details, with the locked members as they were.
     *
     * @param locked names of members, for example {@code plot}
     */
    static ItemDetails merge(@Nullable ItemDetails known, ItemDetails fresh, Set<String> locked) {
        if (known == null || locked.isEmpty()) {
            return fresh;
        }
        ObjectNode merged = MessageJson.mapper().valueToTree(fresh);
        JsonNode before = MessageJson.mapper().valueToTree(known);
        for (String field : locked) {
            JsonNode kept = before.get(field);
            if (kept == null) {
                merged.remove(field);
            } else {
                merged.set(field, kept);
            }
        }
        return MessageJson.mapper().treeToValue(merged, ItemDetails.class);
    }
}
