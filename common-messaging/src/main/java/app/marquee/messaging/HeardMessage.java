package app.marquee.messaging;

import app.marquee.model.media.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message somebody else may have been meant by.
 *
 * @param type   its wire name
 * @param body   JSON, as {@link app.marquee.model.MessageJson} writes it
 */
public record HeardMessage(
        UUID messageId,
        String type,
        String correlationId,
        List<String> causes,
        Urgency urgency,
        Instant sentAt,
        byte[] body) {
    public HeardMessage {
        causes = List.copyOf(causes);
    }
}
