package app.marquee.enrichment.catalogue;

import app.marquee.enrichment.history.FieldChange;
import app.marquee.enrichment.history.FieldDifferences;
import app.marquee.enrichment.history.HistoryRepository;
import app.marquee.enrichment.history.LockRepository;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.MessageJson;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.ItemDetails;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person decides about an item's fields. Each decision is one transaction; what it changes waits for that person. */
@Component
public class ItemEditing {
    private static final String PERSON = "person";

    /** They say where an item stands, not what it is. */
    private static final Set<String> PLACE = Set.of("showTitle", "seasonNumber", "episodeNumber", "seasons");

    private static final Set<String> LOCKABLE = lockable();

    private final ItemRepository items;
    private final ItemChanges changes;
    private final HistoryRepository history;
    private final LockRepository locks;

    ItemEditing(ItemRepository items, ItemChanges changes, HistoryRepository history, LockRepository locks) {
        this.items = items;
        this.changes = changes;
        this.history = history;
        this.locks = locks;
    }

    /**
     * Writes fields and locks them.
     *
     * @param revision of the item as the person saw it; null to write whatever it is now
     */
    void edit(long id, Map<String, JsonNode> fields, @Nullable Long revision, String by) {
        if (fields.isEmpty()) {
            throw ApiProblem.badRequest("there is nothing to change", "send {\"fields\": {\"plot\": \"...\"}}");
        }
        fields.forEach(EditableField::check);
        changes.change(id, true, () -> {
            Item item = items.find(id).orElseThrow();
            if (revision != null && revision != item.revision()) {
                throw ApiProblem.conflict(
                        "item " + id + " has changed: it is at revision " + item.revision() + ", not " + revision,
                        "look at it again, then send the change with its revision");
            }
            write(item, fields, by);
            return item;
        });
    }

    /** Gives a field back what it was before a change. */
    void revert(long id, long change, String by) {
        FieldChange past = history.find(change)
                .filter(each -> each.itemId() == id)
                .orElseThrow(() -> ApiProblem.notFound(
                        "item " + id + " has no such change " + change,
                        "GET /api/v1/items/" + id + "/history lists them"));
        JsonNode before = past.oldValue();
        changes.change(id, true, () -> {
            Item item = items.find(id).orElseThrow();
            write(item, Map.of(past.field(), before == null ? NullNode.getInstance() : before), by);
            return item;
        });
    }

    void lock(long id, Collection<String> names, String by) {
        names.forEach(ItemEditing::checkKnown);
        changes.change(id, false, () -> {
            names.forEach(name -> locks.lock(id, name, by));
            return id;
        });
    }

    /** Writes and locks fields whatever they are now; false when they are so and locked already. */
    public boolean editedBy(long id, Map<String, JsonNode> fields, String by) {
        fields.forEach(EditableField::check);
        Item item = items.find(id).orElseThrow();
        JsonNode now = MessageJson.mapper().valueToTree(item.details());
        if (item.lockedFields().containsAll(fields.keySet())
                && fields.entrySet().stream().allMatch(field -> same(now.get(field.getKey()), field.getValue()))) {
            return false;
        }
        edit(id, fields, null, by);
        return true;
    }

    /** Locks without a change; false when it is locked already. */
    public boolean lockedBy(long id, String name, String by) {
        if (items.find(id).orElseThrow().lockedFields().contains(name)) {
            return false;
        }
        lock(id, List.of(name), by);
        return true;
    }

    private static boolean same(@Nullable JsonNode one, JsonNode other) {
        return one == null ? other.isNull() : one.equals(other);
    }

    /** The next refresh may change it. */
    void unlock(long id, String name) {
        checkKnown(name);
        changes.change(id, false, () -> {
            locks.unlock(id, name);
            return id;
        });
    }

    void unlockAll(long id) {
        changes.change(id, false, () -> {
            locks.unlockAll(id);
            return id;
        });
    }

    private void write(Item item, Map<String, JsonNode> fields, String by) {
        ItemDetails before = item.details();
        if (before == null) {
            throw ApiProblem.conflict(
                    "nothing is known of item " + item.id() + " yet", "enrich it first, then edit it");
        }
        ItemDetails after = written(before, fields);
        history.add(
                FieldDifferences.between(before, after).stream()
                        .map(each -> HistoryRepository.ItemDifference.of(item.id(), each))
                        .toList(),
                PERSON,
                by);
        items.edited(item.id(), after);
        fields.keySet().forEach(name -> locks.lock(item.id(), name, by));
    }

    /** The details with these members in place of theirs. */
    static ItemDetails written(ItemDetails before, Map<String, JsonNode> fields) {
        ObjectNode tree = MessageJson.mapper().valueToTree(before);
        fields.forEach((name, value) -> {
            if (value.isNull()) {
                tree.remove(name);
            } else {
                tree.set(name, value);
            }
        });
        return MessageJson.mapper().treeToValue(tree, ItemDetails.class);
    }

    /** @throws ApiProblem when there is no such field or type of artwork */
    static void checkKnown(String name) {
        if (!LOCKABLE.contains(name)) {
            throw ApiProblem.badRequest(
                    "no item has a '" + name + "' of its own", "fields and artwork are " + LOCKABLE);
        }
    }

    private static Set<String> lockable() {
        Set<String> names = new TreeSet<>();
        Arrays.stream(ItemDetails.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !PLACE.contains(name))
                .forEach(names::add);
        names.addAll(Arrays.stream(ArtworkType.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
        return names;
    }
}
