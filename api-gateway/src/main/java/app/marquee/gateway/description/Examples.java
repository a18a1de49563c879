package app.marquee.gateway.description;

import app.marquee.model.MessageJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people most often send and get, as {@code openapi-examples.json} has it: by the operation's name, {@code request} and
 * {@code response}.
 */
final class Examples {
    private static final JsonNode ALL = read();

    private Examples() {}

    static void add(JsonNode paths) {
        paths.forEach(path -> path.forEach(operation -> {
            JsonNode example = ALL.path(operation.path("operationId").asString());
            show(operation.path("requestBody"), example.path("request"));
            operation.path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .max(Map.Entry.comparingByKey()) // 202 rather than 200, which answers what is asked less often
                    .ifPresent(response -> show(response.getValue(), example.path("response")));
        }));
    }

    private static void show(JsonNode body, JsonNode example) {
        if (!example.isMissingNode()) {
            body.path("content").forEach(content -> ((ObjectNode) content).set("example", example));
        }
    }

    private static JsonNode read() {
        try (InputStream file = Examples.class.getResourceAsStream("/openapi-examples.json")) {
            return MessageJson.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
