package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The catalogue as this stand-in tells it today: titles can be changed and withdrawn. */
final class LiveFacts {
    private final Catalogue catalogue = Catalogue.standard();
    private final Map<Integer, MovieFacts> changedMovies = new ConcurrentHashMap<>();
    private final Map<Integer, SeriesFacts> changedSeries = new ConcurrentHashMap<>();
    private final Set<Integer> withdrawn = ConcurrentHashMap.newKeySet();
    /** TMDb counts movies and series apart: a number may be both. */
    private final Map<Integer, LocalDate> movieChanges = new ConcurrentHashMap<>();

    private final Map<Integer, LocalDate> seriesChanges = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    Catalogue catalogue() {
        return catalogue;
    }

    Optional<MovieFacts> movie(int id) {
        return Optional.ofNullable(changedMovies.get(id))
                .or(() -> catalogue.movie(id))
                .filter(m -> !withdrawn.contains(id));
    }

    Optional<SeriesFacts> series(int id) {
        return Optional.ofNullable(changedSeries.get(id))
                .or(() -> catalogue.series(id))
                .filter(s -> !withdrawn.contains(id));
    }

    Stream<MovieFacts> movies() {
        return catalogue.movies().stream().flatMap(m -> movie(m.id()).stream());
    }

    Stream<SeriesFacts> series() {
        return catalogue.series().stream().flatMap(s -> series(s.id()).stream());
    }

    void changeMovie(int id, UnaryOperator<MovieFacts> change) {
        changedMovies.put(id, change.apply(movie(id).orElseThrow()));
        movieChanges.put(id, today());
    }

    void changeSeries(int id, UnaryOperator<SeriesFacts> change) {
        changedSeries.put(id, change.apply(series(id).orElseThrow()));
        seriesChanges.put(id, today());
    }

    void withdraw(int id) {
        withdrawn.add(id);
        listAsChanged(catalogue.movie(id).isPresent(), List.of(id), today());
    }

    /** Whether anything about them is different or not. */
    void listAsChanged(boolean movies, Collection<Integer> ids, LocalDate on) {
        ids.forEach(id -> (movies ? movieChanges : seriesChanges).put(id, on));
    }

    /** Ids changed on a day from the first to the last, both included. */
    List<Integer> changedBetween(boolean movies, LocalDate first, LocalDate last) {
        return (movies ? movieChanges : seriesChanges)
                .entrySet().stream()
                        .filter(e ->
                                !e.getValue().isBefore(first) && !e.getValue().isAfter(last))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
