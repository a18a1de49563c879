package app.marquee.gateway.webhooks;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.MessageJson;
import app.marquee.model.event.WebhookReceived.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A webhook's body on its way into the ledger: bounded, JSON, and fit to be stored. */
final class WebhookBody {
    private WebhookBody() {}

    /** @param length as the sender gives it; negative when not given */
    static byte[] read(InputStream body, long length, DataSize largest) throws IOException {
        byte[] bytes = length > largest.toBytes() ? null : body.readNBytes((int) largest.toBytes() + 1);
        if (bytes == null || bytes.length > largest.toBytes()) {
            throw new ApiProblem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The body is larger than " + largest.toMegabytes() + " MB.",
                    "Radarr and Sonarr send a few kilobytes: check what sends to this address.");
        }
        return bytes;
    }

    /** The body with its source, as it stands in the ledger. */
    static ObjectNode parse(Source source, byte[] bytes) {
        JsonNode json;
        try {
            json = MessageJson.mapper().readTree(bytes);
        } catch (JacksonException e) {
            throw ApiProblem.badRequest(
                    "The body is not JSON: " + e.getOriginalMessage(),
                    "Send what Radarr or Sonarr send: a JSON object with an eventType.");
        }
        if (json == null || !json.isObject()) {
            throw ApiProblem.badRequest(
                    "The body is JSON, but not an object.",
                    "Send what Radarr or Sonarr send: a JSON object with an eventType.");
        }
        ObjectNode payload = (ObjectNode) storable(json);
        payload.put("source", source.name().toLowerCase(Locale.ROOT));
        return payload;
    }

    /** PostgreSQL stores neither the character 0 nor half a surrogate pair in JSON. */
    private static JsonNode storable(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = MessageJson.mapper().createObjectNode();
                object.properties().forEach(member -> copy.set(storable(member.getKey()), storable(member.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = MessageJson.mapper().createArrayNode();
                array.forEach(each -> copy.add(storable(each)));
                yield copy;
            }
            case StringNode text -> StringNode.valueOf(storable(text.stringValue()));
            default -> node;
        };
    }

    private static String storable(String text) {
        return text.codePoints().allMatch(WebhookBody::isStorable)
                ? text
                : text.codePoints()
                        .map(point -> isStorable(point) ? point : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isStorable(int point) {
        return point != 0 && (point < 0xD800 || point > 0xDFFF);
    }
}
