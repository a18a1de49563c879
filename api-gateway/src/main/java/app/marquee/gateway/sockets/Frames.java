package app.marquee.gateway.sockets;

import app.marquee.gateway.live.LoggedEvent;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Makes frames of events, for one client. */
interface Frames {
    /** One of {@code {"type": …, "payload": …}}. */
    record Frame(String type, Object payload) {}

    /** What the client is told of these events now. */
    List<Frame> of(List<LoggedEvent> events);

    /** What was held back before and is due. */
    default List<Frame> due() {
        return List.of();
    }

    /** How long the next look may wait, where something is held back. */
    default Duration patience() {
        return Duration.ofDays(1);
    }

    static String text(JsonNode body, String member) {
        return body.path(member).asString("");
    }
}
