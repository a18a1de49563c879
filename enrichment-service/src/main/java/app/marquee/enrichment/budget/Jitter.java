package app.marquee.enrichment.budget;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Scatters those who were told the same time, so that they do not all come back at once. */
final class Jitter {
    private Jitter() {}

    /** The time and up to that much more, evenly spread. */
    static Duration after(Duration time, Duration most, RandomGenerator random) {
        return time.plusNanos(random.nextLong(most.toNanos() + 1));
    }
}
