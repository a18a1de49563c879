package app.marquee.messaging.lanes;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.inbox.InboxRepository;
import app.marquee.messaging.outbox.Headers;
import app.marquee.model.media.Urgency;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.Message;

/**
 * A message as it came off a queue.
 *
 * @param messageId made from the body where a stranger sent none, so that a redelivery is still known
 * @param type      the wire name; null when a stranger sent none
 * @param attempt   how often handling was tried before
 * @param firstFailedAt null at the first attempt
 */
record Delivery(
        UUID messageId,
        String queue,
        @Nullable String type,
        String correlationId,
        List<String> causes,
        Urgency urgency,
        int attempt,
        @Nullable Instant firstFailedAt,
        Instant sentAt,
        byte[] body) {

    static Delivery of(Message<byte[]> message) {
        UUID id = InboxRepository.idOf(text(message, AmqpHeaders.MESSAGE_ID), message.getPayload());
        String correlation = text(message, AmqpHeaders.CORRELATION_ID);
        String causes = text(message, Headers.CAUSES);
        Integer urgency = number(message, Headers.URGENCY);
        Integer attempt = number(message, Headers.ATTEMPT);
        return new Delivery(
                id,
                String.valueOf(message.getHeaders().get(AmqpHeaders.CONSUMER_QUEUE)),
                text(message, AmqpHeaders.TYPE),
                correlation == null ? id.toString() : correlation,
                causes == null ? List.of() : Arrays.asList(causes.split(",", -1)),
                urgency != null && urgency >= 1 && urgency <= 10 ? new Urgency(urgency) : new Urgency(5),
                attempt == null ? 0 : attempt,
                instant(message, Headers.FIRST_FAILED_AT),
                sentAt(message),
                message.getPayload());
    }

    Correlation correlation() {
        return new Correlation(correlationId, causes, urgency, messageId.toString(), sentAt);
    }

    private static Instant sentAt(Message<byte[]> message) {
        Instant sentAt = instant(message, Headers.SENT_AT);
        if (sentAt != null) {
            return sentAt;
        }
        return message.getHeaders().get(AmqpHeaders.TIMESTAMP) instanceof Date date ? date.toInstant() : Instant.EPOCH;
    }

    private static @Nullable Instant instant(Message<byte[]> message, String header) {
        return message.getHeaders().get(header) instanceof Number millis
                ? Instant.ofEpochMilli(millis.longValue())
                : null;
    }

    private static @Nullable String text(Message<byte[]> message, String header) {
        Object value = message.getHeaders().get(header);
        return value == null ? null : value.toString();
    }

    private static @Nullable Integer number(Message<byte[]> message, String header) {
        return message.getHeaders().get(header) instanceof Number value ? Integer.valueOf(value.intValue()) : null;
    }
}
