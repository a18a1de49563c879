package app.marquee.testkit.library;

import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.library.TinyVideo.Audio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes libraries: {@code Title (Year)/Title (Year).mkv} and {@code Title (Year)/Season 01/Title - S01E02.mkv}. The titles
 * are those of {@link GeneratedTitles}, from number 0, so that the TMDb stand-in knows them all. A file that is there already
 * is left as it is.
 */
public final class LibraryGenerator {
    private LibraryGenerator() {}

    /** The library people see first: see {@link DemoLibrary}. */
    public static Generated demo(Path folder) {
        return DemoLibrary.write(folder);
    }

    /** Made-up movies number {@code from} and on. Returns how many files lie there now. */
    public static int movies(Path root, int from, int count) {
        for (int number = from; number < from + count; number++) {
            movie(root, GeneratedTitles.movie(number));
        }
        return count;
    }

    public static int movies(Path root, int count) {
        return movies(root, 0, count);
    }

    /**
     * Made-up series from number 0, with this many episodes in all, shared out evenly as far as each has so many.
     *
     * @throws IllegalArgumentException if so many series do not have so many episodes
     */
    public static int series(Path root, int count, int episodes) {
        int each = share(count, episodes);
        int left = episodes;
        for (int number = 0; number < count; number++) {
            SeriesFacts series = GeneratedTitles.series(number);
            int written = Math.min(left, Math.min(each, episodesOf(number)));
            for (int i = 0; i < written; i++) {
                int season = 1 + i / GeneratedTitles.EPISODES_IN_SEASON;
                episode(root, series, season, 1 + i % GeneratedTitles.EPISODES_IN_SEASON);
            }
            left -= written;
        }
        return episodes;
    }

    /** The least upper limit for each series with which they have that many together. */
    private static int share(int count, int episodes) {
        long all = IntStream.range(0, count)
                .mapToLong(LibraryGenerator::episodesOf)
                .sum();
        if (all < episodes) {
            throw new IllegalArgumentException(count + " series have " + all + " episodes, not " + episodes);
        }
        int each = 0;
        for (int sum = 0; sum < episodes; each++) {
            int upTo = each + 1;
            sum = IntStream.range(0, count)
                    .map(n -> Math.min(upTo, episodesOf(n)))
                    .sum();
        }
        return each;
    }

    private static int episodesOf(int number) {
        return GeneratedTitles.seasonsOf(number) * GeneratedTitles.EPISODES_IN_SEASON;
    }

    /** One movie in a folder of its own; returns the video. */
    public static Path movie(Path root, MovieFacts movie) {
        String name = FileNames.ofYear(movie.title(), movie.year());
        return write(root.resolve(name).resolve(name + ".mkv"), plain(movie.title(), movie.minutes(), movie.id()));
    }

    /** One file with one or more episodes; returns the video. */
    public static Path episode(Path root, SeriesFacts series, int season, int... episodes) {
        Path file = root.resolve(FileNames.ofYear(series.title(), series.year()))
                .resolve(season == 0 ? "Specials" : "Season %02d".formatted(season))
                .resolve(episodeName(series, season, episodes) + ".mkv");
        String title = series.title() + " " + season + "x" + episodes[0];
        return write(file, plain(title, series.minutes(), series.id() + episodes[0]));
    }

    /** Writes a video where there is none yet, with the folders above it. */
    public static Path write(Path file, TinyVideo video) {
        try {
            if (!Files.exists(file)) {
                Path folder = file.getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.write(file, video.toBytes());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String episodeName(SeriesFacts series, int season, int... episodes) {
        StringBuilder name = new StringBuilder(FileNames.of(series.title())).append(" - S%02d".formatted(season));
        for (int i = 0; i < episodes.length; i++) {
            name.append(i == 0 ? "E%02d".formatted(episodes[i]) : "-E%02d".formatted(episodes[i]));
        }
        return name.toString();
    }

    private static TinyVideo plain(String title, int minutes, int id) {
        List<Audio> audio =
                id % 3 == 0 ? List.of(new Audio("eng", 6), new Audio("ger", 2)) : List.of(new Audio("eng", 2));
        List<String> subtitles = id % 4 == 0 ? List.of("eng") : List.of();
        boolean large = id % 5 == 0;
        return new TinyVideo(
                title, large ? 3840 : 1920, large ? 2160 : 1080, Duration.ofMinutes(minutes), audio, subtitles, false);
    }

    /** What lies where. */
    public record Generated(Path movies, Path series, int movieFiles, int episodeFiles) {}
}
