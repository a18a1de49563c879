package app.marquee.enrichment.history;

import app.marquee.model.MessageJson;
import app.marquee.model.media.ItemDetails;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which members two states of an item's details differ in. */
public final class FieldDifferences {
    /** They change with every vote somewhere, which nobody wants to read or to revert. */
    private static final Set<String> UNREMARKABLE = Set.of("ratings");

    private FieldDifferences() {}

    /** None where nothing was known before: what is said first replaces nothing. */
    public static List<Difference> between(@Nullable ItemDetails before, ItemDetails after) {
        if (before == null || before.equals(after)) {
            return List.of();
        }
        JsonNode old = MessageJson.mapper().valueToTree(before);
        JsonNode fresh = MessageJson.mapper().valueToTree(after);
        Set<String> names = new LinkedHashSet<>(old.propertyNames());
        names.addAll(fresh.propertyNames());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            if (!UNREMARKABLE.contains(name) && !Objects.equals(old.get(name), fresh.get(name))) {
                differences.add(new Difference(name, old.get(name), fresh.get(name)));
            }
        }
        return differences;
    }

    /** @param before null where the member was not there; likewise {@code after} */
    public record Difference(
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}
}
