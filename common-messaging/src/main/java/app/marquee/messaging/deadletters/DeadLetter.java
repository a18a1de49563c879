package app.marquee.messaging.deadletters;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message nobody could handle.
 *
 * @param queue  where it waits now
 * @param origin the one queue it goes back to
 * @param kind   of the failure, for example {@code permanent}
 * @param body   as JSON; null when it is none
 */
public record DeadLetter(
        String messageId,
        String queue,
        @Nullable String origin,
        String type,
        String kind,
        String reason,
        int attempts,
        String correlationId,
        List<String> causes,
        @Nullable Instant sentAt,
        @Nullable JsonNode body) {}
