package app.marquee.model.media;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item, in the library's language where there is such a text.
 *
 * @param runtime       minutes
 * @param certification for example {@code PG-13}
 * @param trailer       a web address
 * @param status        of a series, for example {@code Ended}
 * @param showTitle     of an episode
 * @param seasonNumber  of a season or an episode
 * @param episodeNumber of an episode
 * @param seasons       of a series
 */
public record ItemDetails(
        String title,
        @Nullable String originalTitle,
        @Nullable String sortTitle,
        @Nullable Integer year,
        @Nullable LocalDate premiered,
        @Nullable String plot,
        @Nullable String outline,
        @Nullable String tagline,
        @Nullable Integer runtime,
        @Nullable String certification,
        List<String> genres,
        List<String> countries,
        List<String> studios,
        List<String> directors,
        List<String> writers,
        List<String> tags,
        List<Person> actors,
        List<Rating> ratings,
        @Nullable Collection collection,
        @Nullable String trailer,
        @Nullable String status,
        @Nullable String showTitle,
        @Nullable Integer seasonNumber,
        @Nullable Integer episodeNumber,
        List<SeasonInfo> seasons) {
    public ItemDetails {
        genres = Lists.copyOf(genres);
        countries = Lists.copyOf(countries);
        studios = Lists.copyOf(studios);
        directors = Lists.copyOf(directors);
        writers = Lists.copyOf(writers);
        tags = Lists.copyOf(tags);
        actors = Lists.copyOf(actors);
        ratings = Lists.copyOf(ratings);
        seasons = Lists.copyOf(seasons);
    }
}
