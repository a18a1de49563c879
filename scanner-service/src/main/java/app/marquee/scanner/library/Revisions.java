package app.marquee.scanner.library;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Revisions of libraries and files. */
public final class Revisions {
    private Revisions() {}

    /** Greater than the old, and the time in microseconds where that is greater: so it also is after a restored backup. */
    public static long next(long old, Clock clock) {
        return Math.max(old + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    }
}
