package app.marquee.enrichment.provider;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An episode as another provider's order has it.
 *
 * @param season 0 for specials
 * @param name   in the language asked for; null where it has none there
 */
public record OrderedEpisode(
        int season,
        int number,
        @Nullable String name,
        @Nullable LocalDate aired) {}
