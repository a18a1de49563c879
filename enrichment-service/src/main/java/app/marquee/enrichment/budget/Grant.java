package app.marquee.enrichment.budget;

import java.time.Duration;

/**
 * The permission to send one request, now.
 *
 * @param askedAt when it was asked for, in {@link System#nanoTime()}: it counts from then at the earliest
 * @param slot    its number where it was granted
 */
public record Grant(long askedAt, long slot) {
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - askedAt);
    }
}
