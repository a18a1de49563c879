package app.marquee.messaging.outbox;

import app.marquee.model.media.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A message that waits to be sent.
 *
 * @param messageId  what the reader's inbox knows it by; the row's own id, except when a message is sent again
 * @param exchange   empty: {@code routingKey} is a queue's name
 * @param headers    further headers, for example the attempt
 */
public record OutboxRow(
        UUID id,
        UUID messageId,
        String exchange,
        String routingKey,
        String type,
        byte[] body,
        String correlationId,
        List<String> causes,
        Urgency urgency,
        Map<String, Object> headers,
        Instant availableAt,
        Instant createdAt) {}
