package app.marquee.testkit.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real titles of the resource files, and behind them the made-up ones of {@link GeneratedTitles}. */
public final class Catalogue {
    private static final Catalogue STANDARD = new Catalogue();

    private final Map<Integer, MovieFacts> movies;
    private final Map<Integer, SeriesFacts> series;
    private final List<GenreFacts> genres;

    private Catalogue() {
        FactFiles files = new FactFiles();
        movies = byId(joined(files.movies(), Namesakes.movies()), MovieFacts::id);
        series = byId(joined(files.series(), Namesakes.series()), SeriesFacts::id);
        genres = files.genres();
    }

    public static Catalogue standard() {
        return STANDARD;
    }

    /** The real movies only; the made-up ones have no end. */
    public List<MovieFacts> movies() {
        return List.copyOf(movies.values());
    }

    public List<SeriesFacts> series() {
        return List.copyOf(series.values());
    }

    public Optional<MovieFacts> movie(int id) {
        return Optional.ofNullable(movies.get(id)).or(() -> GeneratedTitles.movieOf(id));
    }

    public Optional<SeriesFacts> series(int id) {
        return Optional.ofNullable(series.get(id)).or(() -> GeneratedTitles.seriesOf(id));
    }

    public List<GenreFacts> genres(boolean ofMovies) {
        return genres.stream().filter(g -> g.movies() == ofMovies).toList();
    }

    public int genreId(boolean ofMovie, String name) {
        return genres(ofMovie).stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no genre called " + name))
                .id();
    }

    /** Movies of a collection, oldest first. */
    public List<MovieFacts> partsOf(int collection) {
        return movies.values().stream()
                .filter(m -> m.set() != null && m.set().id() == collection)
                .sorted(Comparator.comparing(MovieFacts::released))
                .toList();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static <T> Map<Integer, T> byId(List<T> facts, Function<T, Integer> id) {
        return facts.stream().collect(Collectors.toMap(id, f -> f, (a, b) -> a, LinkedHashMap::new));
    }

    /** A genre of movies or of series; the ids of the two differ. */
    public record GenreFacts(boolean movies, int id, String name) {}
}
