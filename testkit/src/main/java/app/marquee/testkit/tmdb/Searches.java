package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.http.Request;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Search and find. A title is found when it has all words of the query; ordered by popularity, as the real one seems to. */
final class Searches {
    private final LiveFacts facts;

    Searches(LiveFacts facts) {
        this.facts = facts;
    }

    List<ObjectNode> movies(Request request) {
        Ask ask = Ask.of(request);
        List<String> words = words(request.param("query", ""));
        Optional<Integer> any = year(request, "year");
        Optional<Integer> first = year(request, "primary_release_year");
        Stream<MovieFacts> made =
                GeneratedTitles.numberOf(words).flatMap(n -> facts.movie(GeneratedTitles.FIRST_MOVIE + n)).stream();
        return Stream.concat(facts.movies().filter(m -> found(words, Title.of(m))), made)
                .filter(m -> first.isEmpty() || first.get() == m.year())
                .filter(m -> any.isEmpty() || m.releasedIn(any.get()))
                .sorted(Comparator.comparingDouble((MovieFacts m) -> Common.popularity(m.id(), m.renown()))
                        .reversed())
                .map(m -> MovieBodies.row(m, ask))
                .toList();
    }

    List<ObjectNode> series(Request request) {
        Ask ask = Ask.of(request);
        List<String> words = words(request.param("query", ""));
        Optional<Integer> first = year(request, "first_air_date_year");
        Optional<Integer> any = year(request, "year");
        Stream<SeriesFacts> made =
                GeneratedTitles.numberOf(words).flatMap(n -> facts.series(GeneratedTitles.FIRST_SERIES + n)).stream();
        return Stream.concat(facts.series().filter(s -> found(words, Title.of(s))), made)
                .filter(s -> first.isEmpty() || first.get() == s.year())
                .filter(s -> any.isEmpty() || airedIn(s, any.get()))
                .sorted(Comparator.comparingDouble((SeriesFacts s) -> Common.popularity(s.id(), s.renown()))
                        .reversed())
                .map(s -> SeriesBodies.row(s, ask))
                .toList();
    }

    List<ObjectNode> both(Request request) {
        Stream<ObjectNode> movies = movies(request).stream().map(row -> row.put("media_type", "movie"));
        Stream<ObjectNode> series = series(request).stream().map(row -> row.put("media_type", "tv"));
        return Stream.concat(movies, series).toList();
    }

    /** Always five arrays. A TheTVDB number may be a series' and an episode's at once. */
    ObjectNode find(String id, Request request) {
        Ask ask = Ask.of(request);
        ObjectNode body = Ask.object();
        ArrayNode movies = body.putArray("movie_results");
        body.putArray("person_results");
        ArrayNode series = body.putArray("tv_results");
        ArrayNode episodes = body.putArray("tv_episode_results");
        body.putArray("tv_season_results");
        switch (request.param("external_source", "")) {
            case "imdb_id" -> {
                made(id, "tt5", 50_000_000, GeneratedTitles.FIRST_MOVIE).flatMap(facts::movie).stream()
                        .forEach(m -> movies.add(typed(MovieBodies.row(m, ask), "movie")));
                made(id, "tt6", 60_000_000, GeneratedTitles.FIRST_SERIES).flatMap(facts::series).stream()
                        .forEach(s -> series.add(typed(SeriesBodies.row(s, ask), "tv")));
                facts.movies()
                        .filter(m -> id.equals(m.imdb()))
                        .forEach(m -> movies.add(typed(MovieBodies.row(m, ask), "movie")));
                facts.series()
                        .filter(s -> id.equals(s.imdb()))
                        .forEach(s -> series.add(typed(SeriesBodies.row(s, ask), "tv")));
            }
            case "tvdb_id" -> {
                if (id.matches("\\d{1,10}")) {
                    byTvdb(Long.parseLong(id), ask, series, episodes);
                }
            }
            default -> {}
        }
        return body;
    }

    private void byTvdb(long number, Ask ask, ArrayNode series, ArrayNode episodes) {
        long made = number - 7_000_000;
        if (made >= 0 && made < GeneratedTitles.LIMIT) {
            facts.series(GeneratedTitles.FIRST_SERIES + (int) made)
                    .ifPresent(s -> series.add(typed(SeriesBodies.row(s, ask), "tv")));
        }
        facts.series()
                .filter(s -> s.tvdb() != null && s.tvdb() == number)
                .forEach(s -> series.add(typed(SeriesBodies.row(s, ask), "tv")));
        EpisodeIds.ofTvdb(number)
                .ifPresent(ids -> facts.series(ids.series())
                        .ifPresent(s -> s.season(ids.season())
                                .ifPresent(season -> season.episode(ids.episode())
                                        .ifPresent(e -> episodes.add(
                                                typed(SeasonBodies.episodeHead(s, season, e, ask), "tv_episode"))))));
    }

    private static Optional<Integer> made(String imdb, String start, int from, int firstId) {
        if (!imdb.startsWith(start) || !imdb.matches("tt\\d{8}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(imdb.substring(2)) - from + firstId);
    }

    private static ObjectNode typed(ObjectNode row, String type) {
        return row.put("media_type", type);
    }

    private static boolean airedIn(SeriesFacts series, int year) {
        return series.seasons().stream()
                .flatMap(season -> season.episodes().stream())
                .anyMatch(e -> e.aired().getYear() == year);
    }

    /** By its title, its original, an alternative or a translated one. */
    private static boolean found(List<String> query, Title title) {
        return !query.isEmpty() && title.names().anyMatch(name -> words(name).containsAll(query));
    }

    /** Lower case, no accents, no punctuation; an apostrophe joins, {@code &} is and, a half stands apart. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text.replace("½", " 1/2").replace("&", " and "), Normalizer.Form.NFKD)
                .replaceAll("[\\p{InCombiningDiacriticalMarks}'’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ")
                .strip();
        return plain.isEmpty()
                ? List.of()
                : Arrays.stream(plain.split(" ")).distinct().toList();
    }

    private static Optional<Integer> year(Request request, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> request.param(name).stream())
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .findFirst();
    }
}
