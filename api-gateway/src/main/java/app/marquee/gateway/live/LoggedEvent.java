package app.marquee.gateway.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as the event log keeps it.
 *
 * @param sequence grows by one with every message
 * @param name     the wire name, for example {@code asset.published}
 * @param body     the message, without the parts that are long and that nobody watches
 */
public record LoggedEvent(
        long sequence,
        String messageId,
        String name,
        String correlationId,
        List<String> causes,
        int urgency,
        Instant at,
        JsonNode body) {

    /** The name older clients know it by; null where they know nothing of the kind. */
    @JsonProperty
    public @Nullable String alias() {
        return EventNames.alias(name, body);
    }
}
