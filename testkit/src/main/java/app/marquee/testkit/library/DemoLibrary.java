package app.marquee.testkit.library;

import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.catalogue.SeriesFacts.SeasonFacts;
import app.marquee.testkit.library.LibraryGenerator.Generated;
import app.marquee.testkit.library.TinyVideo.Audio;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Real titles under {@code movies} and {@code series}: namesakes of different years, accents, Japanese, a movie with its id
 * in the folder's name, a file with two episodes, and one home video that no provider knows. All files can be decoded.
 */
final class DemoLibrary {
    private static final List<Integer> MOVIES = List.of(
            11, 12, 13, 62, 78, 194, 238, 348, 389, 603, 841, 1091, 10681, 27205, 60935, 157336, 335984, 438631);
    /** Named by their title in their own language. */
    private static final List<Integer> BY_ORIGINAL_TITLE = List.of(128, 637);
    /** There is another Arrival of 2016: only the id tells. */
    private static final int WITH_ID = 329_865;

    private static final Map<Integer, List<Integer>> SEASONS = Map.of(
            1396, List.of(1, 2), 1437, List.of(1), 95396, List.of(1, 2), 42009, List.of(1, 2, 3), 87108, List.of(1));
    private static final int DOUBLE_IN = 1437;

    private DemoLibrary() {}

    static Generated write(Path folder) {
        Path movies = folder.resolve("movies");
        Path series = folder.resolve("series");
        return new Generated(movies, series, movies(movies), series(series));
    }

    private static int movies(Path root) {
        Catalogue catalogue = Catalogue.standard();
        for (int id : MOVIES) {
            MovieFacts movie = catalogue.movie(id).orElseThrow();
            movie(root, movie, FileNames.ofYear(movie.title(), movie.year()));
        }
        for (int id : BY_ORIGINAL_TITLE) {
            MovieFacts movie = catalogue.movie(id).orElseThrow();
            movie(root, movie, FileNames.ofYear(movie.original(), movie.year()));
        }
        MovieFacts arrival = catalogue.movie(WITH_ID).orElseThrow();
        movie(root, arrival, FileNames.ofYear(arrival.title(), arrival.year()) + " {tmdb-" + WITH_ID + "}");
        return MOVIES.size() + BY_ORIGINAL_TITLE.size() + 1;
    }

    private static void movie(Path root, MovieFacts movie, String name) {
        video(root.resolve(name).resolve(name + ".mkv"), movie.title(), movie.minutes(), spoken(movie.language()));
    }

    private static int series(Path root) {
        int files = 0;
        for (Map.Entry<Integer, List<Integer>> wanted : SEASONS.entrySet()) {
            SeriesFacts series = Catalogue.standard().series(wanted.getKey()).orElseThrow();
            for (int number : wanted.getValue()) {
                files += season(root, series, series.season(number).orElseThrow());
            }
        }
        return files;
    }

    private static int season(Path root, SeriesFacts series, SeasonFacts season) {
        int files = 0;
        int episodes = season.episodes().size();
        for (int episode = 1; episode <= episodes; episode++) {
            // the last two of one series share a file
            boolean two = series.id() == DOUBLE_IN && episode == episodes - 1;
            int[] numbers = two ? new int[] {episode, episode + 1} : new int[] {episode};
            String name = LibraryGenerator.episodeName(series, season.number(), numbers);
            Path file = root.resolve(FileNames.ofYear(series.title(), series.year()))
                    .resolve("Season %02d".formatted(season.number()))
                    .resolve(name + ".mkv");
            video(file, name, series.minutes() * numbers.length, spoken(series.language()));
            files++;
            if (two) {
                break;
            }
        }
        return files;
    }

    private static void video(Path file, String title, int minutes, String language) {
        List<Audio> audio = language.equals("eng")
                ? List.of(new Audio("eng", 2))
                : List.of(new Audio(language, 2), new Audio("eng", 2));
        LibraryGenerator.write(
                file,
                new TinyVideo(title, 1920, 1080, Duration.ofMinutes(minutes), audio, List.of("eng", "ger"), true));
    }

    private static String spoken(String language) {
        return switch (language) {
            case "ja" -> "jpn";
            case "fr" -> "fre";
            case "it" -> "ita";
            case "de" -> "ger";
            default -> "eng";
        };
    }
}
