package app.marquee.model.media;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a series a file stands, as its name says it.
 *
 * @param season  0 for specials; null when the name does not say
 * @param episodes in the order of the name; several for a multi-episode file
 * @param absoluteEpisodes counted through all seasons, as anime is
 * @param airDate for series numbered by date
 */
public record Numbering(
        @Nullable Integer season,
        List<Integer> episodes,
        List<Integer> absoluteEpisodes,
        @Nullable LocalDate airDate) {
    public static final Numbering NONE = new Numbering(null, List.of(), List.of(), null);

    public Numbering {
        episodes = Lists.copyOf(episodes);
        absoluteEpisodes = Lists.copyOf(absoluteEpisodes);
    }

    public static Numbering of(int season, Integer... episodes) {
        return new Numbering(season, List.of(episodes), List.of(), null);
    }
}
