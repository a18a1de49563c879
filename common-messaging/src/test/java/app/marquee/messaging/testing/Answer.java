package app.marquee.messaging.testing;

import app.marquee.model.MessageJson;
import tools.jackson.databind.JsonNode;

/** What a service answered. */
public record Answer(int status, String body) {
    public JsonNode json() {
        return MessageJson.mapper().readTree(body);
    }
}
