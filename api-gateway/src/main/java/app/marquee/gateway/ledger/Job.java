package app.marquee.gateway.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One row of the ledger.
 *
 * @param type     in kebab-case, for example {@code library-scan}
 * @param priority 1 (now) to 10 (whenever)
 * @param correlationId of everything done for it
 */
public record Job(
        long id,
        String type,
        int priority,
        JsonNode payload,
        String status,
        long progressCurrent,
        long progressTotal,
        @Nullable String progressMessage,
        int retryCount,
        int maxRetries,
        @Nullable Instant nextRetryAt,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable String errorMessage,
        boolean cancellable,
        @Nullable Instant cancelledAt,
        @Nullable String correlationId,
        @Nullable String dedupeKey) {}
