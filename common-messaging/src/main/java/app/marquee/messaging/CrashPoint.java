package app.marquee.messaging;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Named places where a process may be killed. In production nothing happens there; a chaos run sets
 * {@code MARQUEE_CRASH_AT=name[:n]} and the process halts, as {@code kill -9} would, at the n-th passing of that place.
 */
public final class CrashPoint {
    private static final String NAME;
    private static final AtomicInteger REMAINING;

    static {
        String setting = System.getenv().getOrDefault("MARQUEE_CRASH_AT", "");
        int colon = setting.indexOf(':');
        NAME = colon < 0 ? setting : setting.substring(0, colon);
        REMAINING = new AtomicInteger(colon < 0 ? 1 : Integer.parseInt(setting.substring(colon + 1)));
    }

    private CrashPoint() {}

    /** @param name what was just done, for example {@code publisher.between-renames} */
    public static void passed(String name) {
        if (name.equals(NAME) && REMAINING.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(137);
        }
    }
}
