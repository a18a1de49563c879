package app.marquee.gateway.description;

import app.marquee.model.MessageJson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The shapes of all services under short names: a class's own ({@code Scan}), after its capability where several share it
 * ({@code TargetsChange}, {@code CatalogueChange}).
 */
final class Shapes {
    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, JsonNode> byClass = new TreeMap<>();

    /** Where a class is described by several services, the one that says most of it is heard. */
    void add(JsonNode schemas) {
        schemas.properties()
                .forEach(schema -> byClass.merge(
                        schema.getKey(),
                        schema.getValue(),
                        (one, other) ->
                                other.toString().length() > one.toString().length() ? other : one));
    }

    /** The shapes named by these operations, and those that these name. */
    ObjectNode usedBy(JsonNode operations) {
        Map<String, JsonNode> used = new TreeMap<>();
        Deque<JsonNode> toRead = new ArrayDeque<>(List.of(operations));
        while (!toRead.isEmpty()) {
            for (String name : references(toRead.pop())) {
                JsonNode shape = byClass.get(name);
                if (shape != null && used.putIfAbsent(name, shape) == null) {
                    toRead.push(shape);
                }
            }
        }
        ObjectNode shapes = MessageJson.mapper().createObjectNode();
        used.forEach((name, shape) -> shapes.set(name, shape.deepCopy()));
        return shapes;
    }

    /** Puts the short names in place of the classes' full ones. */
    void rename(ObjectNode document) {
        ObjectNode schemas = (ObjectNode) document.path("components").path("schemas");
        Map<String, String> names = shortNames(schemas.propertyNames());
        Map<String, JsonNode> renamed = new TreeMap<>();
        schemas.properties()
                .forEach(
                        schema -> renamed.put(names.getOrDefault(schema.getKey(), schema.getKey()), schema.getValue()));
        schemas.removeAll();
        renamed.forEach(schemas::set);
        renameReferences(document, names);
    }

    private static Map<String, String> shortNames(Iterable<String> classes) {
        Map<String, String> names = new HashMap<>();
        Map<String, Set<String>> bySimpleName = new HashMap<>();
        for (String name : classes) {
            bySimpleName.computeIfAbsent(simple(name), none -> new HashSet<>()).add(name);
        }
        bySimpleName.forEach((simple, sharing) -> {
            Set<String> withCapability =
                    sharing.stream().map(name -> capability(name) + simple).collect(Collectors.toSet());
            for (String name : sharing) {
                if (sharing.size() == 1) {
                    names.put(name, simple);
                } else if (withCapability.size() == sharing.size()) {
                    names.put(name, capability(name) + simple);
                } else {
                    names.put(name, capability(name) + outer(name) + simple);
                }
            }
        });
        return names;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** {@code Targets} of {@code app.marquee.notifier.targets.TargetController.Change}. */
    private static String capability(String name) {
        String[] parts = name.split("\\.");
        for (int i = parts.length - 1; i >= 0; i--) {
            if (Character.isLowerCase(parts[i].charAt(0))) {
                return Character.toUpperCase(parts[i].charAt(0)) + parts[i].substring(1);
            }
        }
        return "";
    }

    private static String outer(String name) {
        String[] parts = name.split("\\.");
        return parts.length > 1 && Character.isUpperCase(parts[parts.length - 2].charAt(0))
                ? parts[parts.length - 2].replaceFirst("Controller$", "")
                : "";
    }

    private static Set<String> references(JsonNode node) {
        Set<String> names = new HashSet<>();
        node.findValuesAsString("$ref").stream()
                .filter(reference -> reference.startsWith(PREFIX))
                .forEach(reference -> names.add(reference.substring(PREFIX.length())));
        return names;
    }

    private static void renameReferences(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object && object.path("$ref") instanceof StringNode reference) {
            String name = reference.asString().replace(PREFIX, "");
            if (names.containsKey(name)) {
                object.put("$ref", PREFIX + names.get(name));
            }
        }
        node.forEach(child -> renameReferences(child, names));
    }
}
