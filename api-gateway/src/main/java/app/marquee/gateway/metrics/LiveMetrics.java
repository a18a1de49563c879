package app.marquee.gateway.metrics;

import app.marquee.messaging.lanes.QueueDepths;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How work goes at this moment.
 *
 * @param perSecond    messages a second over the last minute, by wire name
 * @param queues       those in which something waits
 * @param cacheHitRate provider answers that were kept, of all since enrichment started, 0 to 1; null before the first
 * @param stages       how long files take
 * @param away         services that do not answer
 */
record LiveMetrics(
        Instant at,
        Map<String, Double> perSecond,
        List<QueueDepths.Depth> queues,
        List<ProviderState> providers,
        @Nullable Double cacheHitRate,
        List<Pace.Stage> stages,
        List<Work> work,
        List<String> away) {
    /**
     * @param left        requests that might be sent at once
     * @param windowMs    in which {@code limit} requests may be sent
     * @param refusals    answers that said we ask too often (429), since the start
     * @param pausedUntil when a pause the provider asked for ends
     */
    record ProviderState(
            String name,
            String state,
            @Nullable String problem,
            int limit,
            int left,
            long windowMs,
            long refusals,
            @Nullable Instant pausedUntil) {}

    /**
     * Work in hand.
     *
     * @param jobId    null for what belongs to no job: the queues of enrichment
     * @param total    0 while it is not known
     * @param eta      when it is done at this pace; null when that cannot be said
     * @param waitsFor why it goes no faster; null when nothing holds it up
     */
    record Work(
            @Nullable Long jobId,
            String what,
            long current,
            long total,
            @Nullable Instant eta,
            @Nullable String waitsFor) {}

    static @Nullable Instant eta(Instant now, long remaining, double perSecond) {
        return remaining <= 0 || perSecond <= 0
                ? null
                : now.plus(Duration.ofMillis(Math.round(1_000 * remaining / perSecond)));
    }
}
