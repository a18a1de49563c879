package app.marquee.enrichment.catalogue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How soon facts are worth another look: the younger a title, the sooner. */
final class Aging {
    private static final Duration FIRST_COOLDOWN = Duration.ofMinutes(1);
    private static final Duration LONGEST_COOLDOWN = Duration.ofDays(1);

    private Aging() {}

    /** @param released of a series its last episode; null or in the future: nobody knows much yet */
    static Duration freshFor(@Nullable LocalDate released, LocalDate today) {
        long days = released == null ? 0 : ChronoUnit.DAYS.between(released, today);
        return Duration.ofDays(days < 30 ? 3 : days < 180 ? 14 : days < 365 ? 30 : days < 1825 ? 90 : 180);
    }

    /** How long after so many failures in a row nobody tries by himself: 2, 4, 8 minutes … a day. */
    static Duration cooldown(int errors) {
        Duration doubled = FIRST_COOLDOWN.multipliedBy(1L << Math.clamp(errors, 0, 20));
        return doubled.compareTo(LONGEST_COOLDOWN) < 0 ? doubled : LONGEST_COOLDOWN;
    }
}
