package app.marquee.enrichment.budget;

import java.time.Duration;

/** The permission to send one request, now, and a connection to send it on; both end with {@link #close()}. */
public final class Grant implements AutoCloseable {
    private final RequestBudget budget;
    private final long askedAt;
    private final long slot;
    private final int cost;

    /**
     * @param askedAt when it was asked for, in {@link System#nanoTime()}: it counts from then at the earliest
     * @param slot    its last number where it was granted
     */
    Grant(RequestBudget budget, long askedAt, long slot, int cost) {
        this.budget = budget;
        this.askedAt = askedAt;
        this.slot = slot;
        this.cost = cost;
    }

    /** Whether the request may still be written; if not, the grant is lost and another must be asked for. */
    public boolean fresh() {
        return budget.fresh(this);
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - askedAt);
    }

    long slot() {
        return slot;
    }

    int cost() {
        return cost;
    }

    /** The request is over, however it ended. */
    @Override
    public void close() {
        budget.over(this);
    }
}
