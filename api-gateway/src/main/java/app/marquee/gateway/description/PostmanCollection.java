package app.marquee.gateway.description;

import app.marquee.model.MessageJson;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same face as a Postman collection (v2.1): a folder for each capability, a request for each operation. What is not
 * required is there and switched off.
 */
final class PostmanCollection {
    private static final String HEAD = """
            {
              "info": {
                "name": "Marquee",
                "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
              },
              "variable": [
                {"key": "baseUrl", "value": "http://127.0.0.1:8080"},
                {"key": "apiKey", "value": "", "description": "Of POST /api/v1/api-keys."}
              ],
              "auth": {
                "type": "apikey",
                "apikey": [
                  {"key": "in", "value": "header", "type": "string"},
                  {"key": "key", "value": "X-Api-Key", "type": "string"},
                  {"key": "value", "value": "{{apiKey}}", "type": "string"}
                ]
              }
            }
            """;

    private PostmanCollection() {}

    /** @param face the document {@link FaceDescription} makes */
    static ObjectNode of(JsonNode face) {
        ObjectNode collection = (ObjectNode) MessageJson.mapper().readTree(HEAD);
        collection
                .withObject("/info")
                .put("description", face.path("info").path("description").asString(""));
        Map<String, ArrayNode> folders = new TreeMap<>();
        face.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> folders.computeIfAbsent(
                                        operation.getValue().at("/tags/0").asString("other"),
                                        none -> MessageJson.mapper().createArrayNode())
                                .add(item(operation.getKey(), path.getKey(), operation.getValue()))));
        ArrayNode items = collection.putArray("item");
        folders.forEach((name, requests) -> items.addObject().put("name", name).set("item", requests));
        return collection;
    }

    private static ObjectNode item(String method, String path, JsonNode operation) {
        ObjectNode item = object().put("name", path.replaceFirst("^/api/v1/", ""));
        ObjectNode request = item.putObject("request")
                .put("method", method.toUpperCase(Locale.ROOT))
                .put("description", prose(operation));
        if (operation.path("security").isArray()) { // an empty one: nobody needs to be known
            request.putObject("auth").put("type", "noauth");
        }
        ArrayNode headers = request.putArray("header");
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals("header")) {
                headers.add(pair(parameter));
            }
        }
        operation.path("requestBody").path("content").properties().stream()
                .findFirst()
                .ifPresent(content -> {
                    headers.addObject().put("key", "Content-Type").put("value", content.getKey());
                    request.set("body", body(content.getKey(), content.getValue()));
                });
        request.set("url", url(path, operation.path("parameters")));
        item.set("response", responses(operation));
        return item;
    }

    private static String prose(JsonNode operation) {
        return Arrays.stream(new String[] {"summary", "description"})
                .map(member -> operation.path(member).asString(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static ObjectNode url(String path, JsonNode parameters) {
        String template = path.replaceAll("\\{(\\w+)}", ":$1");
        ObjectNode url = object().put("raw", "{{baseUrl}}" + template);
        url.putArray("host").add("{{baseUrl}}");
        ArrayNode segments = url.putArray("path");
        Arrays.stream(template.substring(1).split("/")).forEach(segments::add);
        ArrayNode query = url.putArray("query");
        ArrayNode variables = url.putArray("variable");
        for (JsonNode parameter : parameters) {
            switch (parameter.path("in").asString()) {
                case "query" -> query.add(pair(parameter));
                case "path" -> variables.add(pair(parameter).without("disabled"));
                default -> {}
            }
        }
        return url;
    }

    private static ObjectNode pair(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        String value = schema.path("default")
                .asString(schema.path("enum")
                        .path(0)
                        .asString(parameter.path("in").asString().equals("path") ? "1" : ""));
        ObjectNode pair = object().put("key", parameter.path("name").asString())
                .put("value", value)
                .put("description", parameter.path("description").asString(""));
        return parameter.path("required").asBoolean(false) ? pair : pair.put("disabled", true);
    }

    private static ObjectNode body(String type, JsonNode content) {
        if (!type.contains("json")) {
            return object().put("mode", "file");
        }
        ObjectNode body = object().put("mode", "raw").put("raw", pretty(content.path("example")));
        body.putObject("options").putObject("raw").put("language", "json");
        return body;
    }

    private static ArrayNode responses(JsonNode operation) {
        ArrayNode responses = MessageJson.mapper().createArrayNode();
        operation
                .path("responses")
                .properties()
                .forEach(response -> response.getValue()
                        .path("content")
                        .properties()
                        .forEach(content -> {
                            if (content.getValue().has("example")) {
                                ObjectNode saved = responses
                                        .addObject()
                                        .put("name", "As it may answer")
                                        .put("code", Integer.parseInt(response.getKey()))
                                        .put("body", pretty(content.getValue().path("example")));
                                saved.putArray("header")
                                        .addObject()
                                        .put("key", "Content-Type")
                                        .put("value", "application/json");
                            }
                        }));
        return responses;
    }

    private static String pretty(JsonNode example) {
        return example.isMissingNode() ? "{}" : example.toPrettyString();
    }

    private static ObjectNode object() {
        return MessageJson.mapper().createObjectNode();
    }
}
