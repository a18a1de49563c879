package app.marquee.notifier.deliveries;

import app.marquee.model.event.PlayersNotified;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call as it is shown.
 *
 * @param folder as the target sees it; relative to the library's root while it was not tried
 * @param state  pending, sending, told, unknown or failed
 * @param causes correlation ids of the work it tells of
 */
record DeliveryAnswer(
        long id,
        long targetId,
        String service,
        String target,
        long libraryId,
        String folder,
        String state,
        int attempts,
        List<PlayersNotified.Item> items,
        List<String> causes,
        @Nullable String reason,
        @Nullable String remark,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant finishedAt) {}
