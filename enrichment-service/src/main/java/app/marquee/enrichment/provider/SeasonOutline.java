package app.marquee.enrichment.provider;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A season as its series lists it, before its episodes are asked for.
 *
 * @param number   0 for specials
 * @param episodes how many the provider knows
 * @param airDate  of its first episode; null when nobody knows
 */
public record SeasonOutline(
        int number, int episodes, @Nullable LocalDate airDate) {}
