package app.marquee.enrichment.budget;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a budget stands, over all instances.
 *
 * @param limit       requests in one window at present
 * @param full        the limit without refusals
 * @param used        requests in the window that ends now
 * @param left        requests that might be sent at once; 0 in a pause
 * @param pausedUntil when a pause that the provider asked for ends; null without one
 * @param coldFor     what is left of the time in which nobody asks, as Redis does not know what was asked before; else zero
 */
public record BudgetState(
        String provider,
        int limit,
        int full,
        int used,
        int left,
        Duration window,
        @Nullable Instant pausedUntil,
        Duration coldFor) {}
