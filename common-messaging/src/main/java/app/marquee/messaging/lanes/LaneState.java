package app.marquee.messaging.lanes;

import app.marquee.model.media.Lane;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One lane of a service, on all its instances.
 *
 * @param pausedBy who stopped its consumers; null while they run
 * @param waiting  messages in its queues, of all kinds
 */
public record LaneState(
        Lane lane,
        boolean paused,
        @Nullable String pausedBy,
        @Nullable Instant pausedAt,
        long waiting) {}
