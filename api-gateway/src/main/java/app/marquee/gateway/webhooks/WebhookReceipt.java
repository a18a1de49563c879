package app.marquee.gateway.webhooks;

import app.marquee.gateway.ledger.JobOrder;
import app.marquee.gateway.ledger.JobType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A webhook that was taken and is not yet handled. */
record WebhookReceipt(
        UUID receipt,
        String correlationId,
        Instant receivedAt,
        @Nullable String dedupeKey,
        JsonNode payload) {
    JobOrder order() {
        return new JobOrder(
                JobType.WEBHOOK_RECEIVED.wireName(),
                JobType.WEBHOOK_RECEIVED.priority(),
                payload,
                correlationId,
                receipt,
                dedupeKey);
    }
}
