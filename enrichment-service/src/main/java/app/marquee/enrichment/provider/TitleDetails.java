package app.marquee.enrichment.provider;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tells a movie or a series from its namesakes and a search does not say.
 *
 * @param hit         as a search would have it
 * @param otherTitles alternative and translated ones
 * @param minutes     of a movie; null when the provider does not say
 * @param seasons     of a series
 * @param ended       whether a series gets no further episodes
 */
public record TitleDetails(
        TitleHit hit, List<String> otherTitles, @Nullable Integer minutes, List<SeasonOutline> seasons, boolean ended) {
    public TitleDetails {
        otherTitles = List.copyOf(otherTitles);
        seasons = List.copyOf(seasons);
    }

    /** The same with further titles. */
    public TitleDetails alsoCalled(List<String> names) {
        return new TitleDetails(
                hit,
                Stream.concat(otherTitles.stream(), names.stream()).distinct().toList(),
                minutes,
                seasons,
                ended);
    }
}
