package app.marquee.enrichment.budget;

import java.time.Duration;

/** How many requests a provider may see, as one limit and the window it counts in. */
public enum BudgetProfile {
    /** 35 in any 10 s; the quarter of a second more is for the time between a grant and its arrival. */
    SEED(35, 20, Duration.ofMillis(10_250)),
    /** 30 a second, for those who know that their provider bears it. */
    MODERN(30, 2, Duration.ofMillis(1_100)),
    /** Nobody counts: for benchmarks against a stand-in. */
    OFF(Integer.MAX_VALUE, 1, Duration.ZERO);

    private final int limit;
    private final int floor;
    private final Duration window;

    BudgetProfile(int limit, int floor, Duration window) {
        this.limit = limit;
        this.floor = floor;
        this.window = window;
    }

    /** Requests in one window. */
    int limit() {
        return limit;
    }

    /** Refusals never lower the limit below this. */
    int floor() {
        return floor;
    }

    Duration window() {
        return window;
    }
}
