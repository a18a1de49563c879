package app.marquee.enrichment.catalogue;

import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.Person;
import app.marquee.model.media.SeasonInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Details made from others. */
final class Details {
    private Details() {}

    /** Of an episode no provider knows. */
    static ItemDetails ofUnknownEpisode(ItemDetails series, int season, int number) {
        return new ItemDetails(
                "Episode " + number,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                series.certification(),
                List.of(),
                List.of(),
                series.studios(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                series.title(),
                season,
                number,
                List.of());
    }

    static ItemDetails ofSeason(
            String showTitle, int number, @Nullable String name, @Nullable String plot, @Nullable LocalDate airDate) {
        return new ItemDetails(
                name != null ? name : number == 0 ? "Specials" : "Season " + number,
                null,
                null,
                airDate == null ? null : airDate.getYear(),
                airDate,
                plot,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                showTitle,
                number,
                null,
                List.of());
    }

    /** Of an episode, under the title its series has, which a person may have written. */
    static ItemDetails inShow(ItemDetails episode, String showTitle) {
        return showTitle.equals(episode.showTitle())
                ? episode
                : copy(episode, showTitle, episode.seasons(), episode.actors());
    }

    static ItemDetails with(ItemDetails of, List<SeasonInfo> seasons, List<Person> actors) {
        return copy(of, of.showTitle(), seasons, actors);
    }

    private static ItemDetails copy(
            ItemDetails of, @Nullable String showTitle, List<SeasonInfo> seasons, List<Person> actors) {
        return new ItemDetails(
                of.title(),
                of.originalTitle(),
                of.sortTitle(),
                of.year(),
                of.premiered(),
                of.plot(),
                of.outline(),
                of.tagline(),
                of.runtime(),
                of.certification(),
                of.genres(),
                of.countries(),
                of.studios(),
                of.directors(),
                of.writers(),
                of.tags(),
                actors,
                of.ratings(),
                of.collection(),
                of.trailer(),
                of.status(),
                showTitle,
                of.seasonNumber(),
                of.episodeNumber(),
                seasons);
    }
}
