package app.marquee.gateway.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something to be put into the ledger.
 *
 * @param receipt    put in once, however often it is tried with the same one
 * @param dedupeKey  tells orders of the same content from others; null when never the same
 */
public record JobOrder(
        String type,
        int priority,
        JsonNode payload,
        String correlationId,
        @Nullable UUID receipt,
        @Nullable String dedupeKey) {}
