package app.marquee.scanner.scanning;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often a scan is counted: the counting of one with ten thousands of files takes long, and the scan may wait for hours
 * until the last of them is published. Used by one thread.
 */
class CountingPace {
    /** A scan rests that many times as long as its counting took: it costs a twentieth of a core at most. */
    private static final int REST = 20;

    /** Whatever made a counting slow, a scan's end is not told later than that. */
    private static final long LONGEST_REST = Duration.ofSeconds(5).toNanos();

    private final LongSupplier nanoTime;
    private final Map<Long, Long> due = new HashMap<>();

    CountingPace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean isDue(long scanId) {
        Long at = due.get(scanId);
        return at == null || nanoTime.getAsLong() - at >= 0;
    }

    void measure(long scanId, Runnable counting) {
        long start = nanoTime.getAsLong();
        counting.run();
        long end = nanoTime.getAsLong();
        due.put(scanId, end + Math.min((end - start) * REST, LONGEST_REST));
    }

    void forget(long scanId) {
        due.remove(scanId);
    }
}
