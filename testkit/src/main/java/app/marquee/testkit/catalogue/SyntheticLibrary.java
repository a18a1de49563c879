package app.marquee.testkit.catalogue;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A library of made-up titles as it lies on a disk: so many movies, and series of which the first six seasons are there.
 * {@link #LARGE} is what a large home has: 2,000 movies and 600 series with 3,000 seasons and 30,000 episodes.
 */
public record SyntheticLibrary(int movies, int series) {
    public static final SyntheticLibrary LARGE = new SyntheticLibrary(2_000, 600);
    private static final int MOST_SEASONS = 6;

    public List<MovieFacts> movieFacts() {
        return IntStream.range(0, movies).mapToObj(GeneratedTitles::movie).toList();
    }

    /** With the seasons that are on disk. */
    public List<SeriesFacts> seriesFacts() {
        return IntStream.range(0, series)
                .mapToObj(GeneratedTitles::series)
                .map(SyntheticLibrary::onDisk)
                .toList();
    }

    public int seasons() {
        return seriesFacts().stream().mapToInt(each -> each.seasons().size()).sum();
    }

    public int episodes() {
        return seasons() * GeneratedTitles.EPISODES_IN_SEASON;
    }

    private static SeriesFacts onDisk(SeriesFacts all) {
        return new SeriesFacts(
                all.id(),
                all.imdb(),
                all.tvdb(),
                all.title(),
                all.original(),
                all.language(),
                all.aired(),
                all.status(),
                all.form(),
                all.genres(),
                all.network(),
                all.minutes(),
                all.plot(),
                all.seasons().stream().limit(MOST_SEASONS).toList(),
                all.renown());
    }
}
