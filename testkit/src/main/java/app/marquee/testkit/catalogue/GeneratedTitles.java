package app.marquee.testkit.catalogue;

import app.marquee.testkit.catalogue.SeriesFacts.EpisodeFacts;
import app.marquee.testkit.catalogue.SeriesFacts.SeasonFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Made-up titles for libraries of any size: {@link #LIMIT} movies with ids from {@link #FIRST_MOVIE} and as many series
 * from {@link #FIRST_SERIES}. The same number gives the same title, year and episodes for ever; no two numbers share a
 * title, so a search by title and year finds exactly one.
 */
public final class GeneratedTitles {
    public static final int LIMIT = 100_000;
    public static final int FIRST_MOVIE = 9_000_000;
    public static final int FIRST_SERIES = 9_500_000;
    /** Every season of a made-up series has this many episodes. */
    public static final int EPISODES_IN_SEASON = 10;

    private GeneratedTitles() {}

    /** @param number from 0 to {@link #LIMIT} - 1 */
    public static MovieFacts movie(int number) {
        int chance = chance(number, 1);
        Words words = Words.of(number);
        return new MovieFacts(
                FIRST_MOVIE + number,
                "tt" + (50_000_000 + number),
                "The " + words.adjective() + " " + words.noun() + " of " + words.place(),
                "The " + words.adjective() + " " + words.noun() + " of " + words.place(),
                "en",
                day(chance),
                80 + chance % 60,
                List.of(Words.MOVIE_GENRES.get(chance % 8), Words.MOVIE_GENRES.get(8 + chance % 5)),
                null,
                words.plot(),
                Renown.UNKNOWN);
    }

    /** Three to eight seasons of {@link #EPISODES_IN_SEASON} episodes. */
    public static SeriesFacts series(int number) {
        int chance = chance(number, 2);
        Words words = Words.of(number);
        LocalDate first = day(chance);
        List<SeasonFacts> seasons = new ArrayList<>();
        for (int season = 1; season <= seasonsOf(number); season++) {
            LocalDate aired = first.plusYears(season - 1L);
            List<EpisodeFacts> episodes = new ArrayList<>();
            for (int episode = 1; episode <= EPISODES_IN_SEASON; episode++) {
                String title = words.episode(season, episode);
                episodes.add(new EpisodeFacts(episode, title, true, aired.plusWeeks(episode - 1L)));
            }
            seasons.add(new SeasonFacts(season, "Season " + season, aired, episodes));
        }
        String title = words.adjective() + " " + words.noun() + " in " + words.place();
        return new SeriesFacts(
                FIRST_SERIES + number,
                "tt" + (60_000_000 + number),
                7_000_000 + number,
                title,
                title,
                "en",
                first,
                number % 4 == 0 ? "Returning Series" : "Ended",
                "Scripted",
                List.of(Words.SERIES_GENRES.get(chance % 6), Words.SERIES_GENRES.get(6 + chance % 3)),
                "Channel " + (1 + chance % 9),
                20 + chance % 40,
                words.plot(),
                seasons,
                Renown.UNKNOWN);
    }

    public static int seasonsOf(int number) {
        return 3 + number % 6;
    }

    static Optional<MovieFacts> movieOf(int id) {
        return within(id - FIRST_MOVIE) ? Optional.of(movie(id - FIRST_MOVIE)) : Optional.empty();
    }

    static Optional<SeriesFacts> seriesOf(int id) {
        return within(id - FIRST_SERIES) ? Optional.of(series(id - FIRST_SERIES)) : Optional.empty();
    }

    /** The number of the one title that has all these words (lower case); empty when a word is foreign to it. */
    public static Optional<Integer> numberOf(List<String> words) {
        return Words.numberOf(words);
    }

    private static boolean within(int number) {
        return number >= 0 && number < LIMIT;
    }

    private static LocalDate day(int chance) {
        return LocalDate.of(1950 + chance % 75, 1 + chance % 12, 1 + chance % 28);
    }

    private static int chance(int number, int salt) {
        int mixed = (number + salt * 0x51ED_270B) * 0x9E37_79B1;
        mixed ^= mixed >>> 15;
        return (mixed * 0x85EB_CA6B) >>> 3;
    }
}
