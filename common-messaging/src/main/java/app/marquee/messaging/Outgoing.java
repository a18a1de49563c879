package app.marquee.messaging;

import app.marquee.model.Message;
import app.marquee.model.media.Urgency;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out.
 *
 * @param urgency   null: as the message in hand
 * @param notBefore null: at once
 * @param correlation null: as the message in hand, or a new one
 * @param causes    correlation ids of other work that this message also answers, where many became one
 */
public record Outgoing(
        Message message,
        @Nullable Urgency urgency,
        @Nullable Instant notBefore,
        @Nullable String correlation,
        List<String> causes) {
    public Outgoing {
        causes = List.copyOf(causes);
    }

    public static Outgoing of(Message message) {
        return new Outgoing(message, null, null, null, List.of());
    }

    public Outgoing urgency(Urgency newUrgency) {
        return new Outgoing(message, newUrgency, notBefore, correlation, causes);
    }

    public Outgoing notBefore(Instant time) {
        return new Outgoing(message, urgency, time, correlation, causes);
    }

    public Outgoing correlation(String id) {
        return new Outgoing(message, urgency, notBefore, id, causes);
    }

    public Outgoing causes(List<String> correlationIds) {
        return new Outgoing(message, urgency, notBefore, correlation, correlationIds);
    }
}
