package app.marquee.notifier.coalescing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a folder with news is told: soon, but once for many, and never too often. */
final class Rhythm {
    private final CoalescingSettings settings;

    Rhythm(CoalescingSettings settings) {
        this.settings = settings;
    }

    /**
     * @param first  when the first of the waiting news came
     * @param last   when the last of them came
     * @param called when the target was last called for this folder
     */
    Instant due(Instant first, Instant last, @Nullable Instant called) {
        Instant quiet = earlier(last.plus(settings.quiet()), first.plus(settings.patience()));
        return called == null ? quiet : later(quiet, called.plus(settings.window()));
    }

    /** How long to wait after the n-th failure, from 1. */
    Duration gapAfter(int failures) {
        return settings.firstRetry().multipliedBy((long) Math.pow(3, Math.min(failures, 6) - 1));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
