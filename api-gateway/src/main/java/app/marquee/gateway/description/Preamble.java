package app.marquee.gateway.description;

import app.marquee.model.MessageJson;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What the document says besides its paths: what it describes, how a caller says who it is, how errors look. */
final class Preamble {
    private static final String HEAD = """
            {
              "openapi": "3.1.0",
              "info": {
                "title": "Marquee",
                "version": "1",
                "description": "Keeps a media library's metadata, artwork and players in step with its files. Paths are canonical under /api/v1; /api and /v1 are other names of the same. What takes long answers 202 with a job's id, whose progress is told under /api/v1/events."
              },
              "servers": [{"url": "/"}],
              "security": [{"apiKey": []}, {"bearer": []}, {"basic": []}, {"session": []}]
            }
            """;

    private static final String COMPONENTS = """
            {
              "securitySchemes": {
                "apiKey": {"type": "apiKey", "in": "header", "name": "X-Api-Key"},
                "bearer": {"type": "http", "scheme": "bearer", "description": "An API key."},
                "basic": {"type": "http", "scheme": "basic", "description": "A person's name and password."},
                "session": {
                  "type": "apiKey", "in": "cookie", "name": "marquee_session",
                  "description": "Of POST /api/v1/session; changes carry its csrfToken as X-CSRF-Token."
                }
              },
              "schemas": {
                "Problem": {
                  "type": "object",
                  "description": "RFC 9457 problem details: what is wrong, and what to do.",
                  "required": ["title", "status", "error"],
                  "properties": {
                    "type": {"type": "string", "format": "uri-reference"},
                    "title": {"type": "string"},
                    "status": {"type": "integer"},
                    "detail": {"type": "string"},
                    "instance": {"type": "string", "format": "uri-reference"},
                    "error": {"type": "string", "description": "What is wrong, in one sentence."},
                    "remedy": {"type": "string", "description": "What to do about it."}
                  }
                }
              }
            }
            """;

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "BadRequest", "What was sent cannot be used.",
            "Unauthorized", "Nothing, or nothing right, says who asks.",
            "Forbidden", "Who asks has not got the role, or the session's token is missing.",
            "NotFound", "There is no such thing.",
            "Problem", "Anything else that is wrong."));

    private Preamble() {}

    static ObjectNode document() {
        return (ObjectNode) MessageJson.mapper().readTree(HEAD);
    }

    /** @param shapes of the services */
    static ObjectNode components(ObjectNode shapes) {
        ObjectNode components = (ObjectNode) MessageJson.mapper().readTree(COMPONENTS);
        ObjectNode schemas = components.withObject("/schemas");
        shapes.properties().forEach(shape -> schemas.set(shape.getKey(), shape.getValue()));
        ObjectNode responses = components.putObject("responses");
        REFUSALS.forEach((name, description) -> responses
                .putObject(name)
                .put("description", description)
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem"));
        return components;
    }
}
