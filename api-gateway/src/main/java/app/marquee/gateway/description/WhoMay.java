package app.marquee.gateway.description;

import app.marquee.gateway.security.RouteRoles;
import app.marquee.gateway.security.RouteRoles.Need;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds to an operation who may ask for it, and how it refuses. */
final class WhoMay {
    private WhoMay() {}

    static ObjectNode described(String method, String path, JsonNode operation) {
        ObjectNode described = (ObjectNode) operation.deepCopy();
        Need need = RouteRoles.of(method.toUpperCase(Locale.ROOT), sample(path, operation));
        boolean open = need == Need.NOBODY || need == Need.ANYBODY;
        described.put("x-role", open ? "anybody" : need.name().toLowerCase(Locale.ROOT));
        if (open) {
            described.putArray("security");
        }
        ObjectNode responses = described.withObject("/responses");
        refusals(path, operation, open).forEach((status, name) -> {
            if (!responses.has(status)) {
                responses.putObject(status).put("$ref", "#/components/responses/" + name);
            }
        });
        return described;
    }

    private static Map<String, String> refusals(String path, JsonNode operation, boolean open) {
        Map<String, String> refusals = new LinkedHashMap<>();
        if (!operation.path("parameters").isEmpty() || operation.has("requestBody")) {
            refusals.put("400", "BadRequest");
        }
        if (!open) {
            refusals.put("401", "Unauthorized");
            refusals.put("403", "Forbidden");
        }
        if (path.contains("{")) {
            refusals.put("404", "NotFound");
        }
        refusals.put("default", "Problem");
        return refusals;
    }

    /** The path with something for each variable, as a caller would send it. */
    static String sample(String path, JsonNode operation) {
        String sample = path;
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals("path")) {
                String value = parameter.path("schema").path("enum").path(0).asString("1");
                sample = sample.replace("{" + parameter.path("name").asString() + "}", value);
            }
        }
        return sample;
    }
}
