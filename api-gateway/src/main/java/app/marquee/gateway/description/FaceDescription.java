package app.marquee.gateway.description;

import app.marquee.gateway.routing.Owners;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One OpenAPI document of what each service says of itself: the paths as a caller of the gateway knows them. */
final class FaceDescription {
    private static final List<String> OF_EVERY_SERVICE = List.of("/api/v1/dead-letters", "/api/v1/lanes");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private FaceDescription() {}

    static ObjectNode of(Map<ServiceName, JsonNode> services) {
        Map<String, ObjectNode> paths = new TreeMap<>();
        Shapes shapes = new Shapes();
        services.forEach((service, description) -> {
            shapes.add(description.path("components").path("schemas"));
            description
                    .path("paths")
                    .properties()
                    .forEach(path -> expand(path.getKey(), path.getValue()).forEach((face, operations) -> {
                        if (owner(face) == service) {
                            take(face, operations, paths);
                        }
                    }));
        });
        ObjectNode document = Preamble.document();
        ObjectNode all = document.putObject("paths");
        paths.forEach(all::set);
        OperationNames.makeUnique(all);
        Examples.add(all);
        document.set("components", Preamble.components(shapes.usedBy(all)));
        shapes.rename(document);
        Prose.tidy(document);
        return document;
    }

    /** A path whose first word is one of several is as many paths; what every service has lies under its name. */
    private static Map<String, JsonNode> expand(String path, JsonNode operations) {
        if (OF_EVERY_SERVICE.stream().anyMatch(path::startsWith)) {
            return Map.of(
                    "/api/v1/services/{service}" + path.substring("/api/v1".length()), withServiceName(operations));
        }
        Map<String, JsonNode> expanded = new TreeMap<>();
        String variable = path.startsWith("/api/v1/{") ? path.substring("/api/v1/{".length(), path.indexOf('}')) : "";
        List<String> words = variable.isEmpty() ? List.of() : words(operations, variable);
        if (words.isEmpty()) {
            expanded.put(path, operations);
        }
        for (String word : words) {
            ObjectNode copy = (ObjectNode) operations.deepCopy();
            copy.properties().forEach(operation -> drop(variable, operation.getValue()));
            expanded.put(path.replace("{" + variable + "}", word), copy);
        }
        return expanded;
    }

    private static List<String> words(JsonNode operations, String variable) {
        List<String> words = new ArrayList<>();
        operations
                .values()
                .forEach(operation -> operation.path("parameters").forEach(parameter -> {
                    if (parameter.path("name").asString().equals(variable)) {
                        parameter.path("schema").path("enum").forEach(word -> {
                            if (!words.contains(word.asString())) {
                                words.add(word.asString());
                            }
                        });
                    }
                }));
        return words;
    }

    private static void drop(String variable, JsonNode operation) {
        if (operation.path("parameters") instanceof ArrayNode parameters) {
            for (int i = parameters.size() - 1; i >= 0; i--) {
                if (parameters.get(i).path("name").asString().equals(variable)) {
                    parameters.remove(i);
                }
            }
        }
    }

    private static JsonNode withServiceName(JsonNode operations) {
        ObjectNode copy = (ObjectNode) operations.deepCopy();
        copy.properties().forEach(operation -> {
            ObjectNode parameter =
                    ((ObjectNode) operation.getValue()).withArray("parameters").insertObject(0);
            parameter.put("name", "service").put("in", "path").put("required", true);
            ArrayNode names =
                    parameter.putObject("schema").put("type", "string").putArray("enum");
            for (ServiceName service : ServiceName.values()) {
                names.add(service.wireName());
            }
        });
        return copy;
    }

    /** The service a path leads to; what every service has is described by the gateway, which has it as well. */
    private static ServiceName owner(String path) {
        return Owners.of(path).map(Owners.Destination::service).orElse(ServiceName.GATEWAY);
    }

    private static void take(String path, JsonNode operations, Map<String, ObjectNode> paths) {
        if (!path.startsWith("/api/v1/") && !path.equals("/health") && !path.equals("/api-docs")) {
            return; // the pages of the door
        }
        ObjectNode known =
                paths.computeIfAbsent(path, none -> MessageJson.mapper().createObjectNode());
        operations.properties().forEach(operation -> {
            if (METHODS.contains(operation.getKey()) && !known.has(operation.getKey())) {
                known.set(operation.getKey(), WhoMay.described(operation.getKey(), path, operation.getValue()));
            }
        });
    }
}
