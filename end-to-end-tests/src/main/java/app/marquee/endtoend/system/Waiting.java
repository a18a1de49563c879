package app.marquee.endtoend.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what a running system brings about by itself. */
public final class Waiting {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Waiting() {}

    /** @throws IllegalStateException naming what did not come */
    public static void until(Duration atMost, String what, BooleanSupplier condition) {
        until(atMost, () -> what, condition);
    }

    /** @param what asked only when it did not come, and then */
    public static void until(Duration atMost, Supplier<String> what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not within " + atMost.toSeconds() + " s: " + what.get());
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
