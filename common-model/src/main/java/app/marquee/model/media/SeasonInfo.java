package app.marquee.model.media;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A season as its series names it; 0 is the specials. */
public record SeasonInfo(
        int number,
        @Nullable String name,
        @Nullable String plot,
        @Nullable LocalDate airDate) {}
