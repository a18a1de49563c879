package app.marquee.enrichment.budget;

import java.time.Duration;

/** How many requests a provider may see, as one limit and the period it counts in. */
public enum BudgetProfile {
    /** 35 in any 10 s. */
    SEED(35, 20, Duration.ofSeconds(10), Duration.ofMillis(250), 8),
    /** 30 a second, for those who know that their provider bears it. */
    MODERN(30, 2, Duration.ofSeconds(1), Duration.ofMillis(100), 16),
    /** Twenty times the seed's, for benchmarks against a stand-in that end in minutes. */
    TWENTYFOLD(700, 400, Duration.ofSeconds(10), Duration.ofMillis(250), 64),
    /** Nobody counts: for benchmarks against a stand-in. */
    OFF(Integer.MAX_VALUE, 1, Duration.ZERO, Duration.ZERO, 64);

    private final int limit;
    private final int floor;
    private final Duration period;
    private final Duration guard;
    private final int connections;

    BudgetProfile(int limit, int floor, Duration period, Duration guard, int connections) {
        this.limit = limit;
        this.floor = floor;
        this.period = period;
        this.guard = guard;
        this.connections = connections;
    }

    /** Requests in one period. */
    int limit() {
        return limit;
    }

    /** Refusals never lower the limit below this. */
    int floor() {
        return floor;
    }

    /** In which the provider counts. */
    Duration period() {
        return period;
    }

    /** Longer than the provider's period by the time that may lie between a grant and its arrival. */
    Duration window() {
        return period.plus(guard);
    }

    /** A request that took no longer than this came in within the guard, with something to spare for the clocks. */
    Duration onTime() {
        return guard.multipliedBy(4).dividedBy(5);
    }

    /** Requests of one instance in flight at once. */
    int connections() {
        return connections;
    }
}
