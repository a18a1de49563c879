package app.marquee.enrichment.browsing;

import app.marquee.enrichment.catalogue.EditableField;
import app.marquee.enrichment.history.FieldChange;
import app.marquee.enrichment.history.FieldLock;
import app.marquee.enrichment.history.HistoryRepository;
import app.marquee.model.MessageJson;
import app.marquee.model.media.ItemDetails;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What there is to say of each field of an item beside its value. */
@Component
class Provenances {
    /** Whoever said first what nobody changed since. */
    private static final String FIRST_SOURCE = "tmdb";

    private static final List<String> NAMES = Arrays.stream(ItemDetails.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private final ItemViewRepository items;
    private final HistoryRepository history;

    Provenances(ItemViewRepository items, HistoryRepository history) {
        this.items = items;
        this.history = history;
    }

    /** @param details null when nothing is known of it yet */
    Map<String, ItemView.Provenance> of(ItemView.Row item, @Nullable ItemDetails details, List<FieldLock> locks) {
        if (details == null) {
            return Map.of();
        }
        JsonNode values = MessageJson.mapper().valueToTree(details);
        JsonNode ids = MessageJson.mapper().valueToTree(item.ids());
        Map<String, String> others = items.otherSources(item.id());
        Map<String, FieldChange> changes =
                history.latest(item.id()).stream().collect(Collectors.toMap(FieldChange::field, Function.identity()));
        Map<String, FieldLock> held = locks.stream().collect(Collectors.toMap(FieldLock::name, Function.identity()));
        Map<String, ItemView.Provenance> provenances = new TreeMap<>();
        for (String name : NAMES) {
            String provider = values.has(name) ? others.getOrDefault(name, FIRST_SOURCE) : null;
            provenances.put(name, of(item, name, provider, changes.get(name), held.get(name)));
        }
        for (String name : ids.propertyNames()) {
            String number = "ids." + name;
            provenances.put(
                    number, of(item, number, others.getOrDefault(number, FIRST_SOURCE), changes.get(number), null));
        }
        return provenances;
    }

    /** @param provider that gave the value; null where there is none */
    private static ItemView.Provenance of(
            ItemView.Row item,
            String name,
            @Nullable String provider,
            @Nullable FieldChange change,
            @Nullable FieldLock lock) {
        boolean editable = EditableField.knows(name);
        return change != null
                ? new ItemView.Provenance(change.source(), change.changedBy(), change.changedAt(), editable, lock)
                : new ItemView.Provenance(provider, null, provider == null ? null : item.enrichedAt(), editable, lock);
    }
}
