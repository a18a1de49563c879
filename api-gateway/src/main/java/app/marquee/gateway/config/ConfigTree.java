package app.marquee.gateway.config;

import app.marquee.model.MessageJson;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Properties with dots in their names, and the same nested. */
final class ConfigTree {
    private ConfigTree() {}

    /** Puts a value where its name says: {@code a.b-c} into {@code {"a":{"b-c":…}}}. */
    static void put(ObjectNode root, String name, JsonNode value) {
        ObjectNode at = root;
        String[] parts = name.split("\\.");
        for (int i = 0; i < parts.length - 1; i++) {
            at = at.path(parts[i]) instanceof ObjectNode known ? known : at.putObject(parts[i]);
        }
        at.set(parts[parts.length - 1], value);
    }

    /** Names are taken with dots or nested, in kebab case or camel case. */
    static Map<String, JsonNode> flat(String prefix, JsonNode node) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        flatten(kebab(prefix), node, values);
        return values;
    }

    private static void flatten(String name, JsonNode node, Map<String, JsonNode> values) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(each -> flatten(name + "." + kebab(each.getKey()), each.getValue(), values));
        } else {
            values.put(name, node);
        }
    }

    static ObjectNode object() {
        return MessageJson.mapper().createObjectNode();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
