package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.catalogue.SeriesFacts.EpisodeFacts;
import app.marquee.testkit.catalogue.SeriesFacts.SeasonFacts;
import app.marquee.testkit.tmdb.ArtFile.Kind;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What TMDb says about a series: search row, details, appended parts. */
final class SeriesBodies {
    private SeriesBodies() {}

    static ObjectNode row(SeriesFacts series, Ask ask) {
        ObjectNode row = Ask.object()
                .put("adult", false)
                .put(
                        "backdrop_path",
                        ArtFile.series(series.id(), Kind.BACKDROP, 0).path());
        Common.genreIds(row.putArray("genre_ids"), false, series.genres());
        row.put("id", series.id());
        Common.countries(series.language(), series.renown()).forEach(row.putArray("origin_country")::add);
        return row.put("original_language", series.language())
                .put("original_name", series.original())
                .put("overview", ask.text(series.plot()))
                .put("popularity", Common.popularity(series.id(), series.renown()))
                .put("poster_path", ArtFile.series(series.id(), Kind.POSTER, 0).path())
                .put("first_air_date", series.aired().toString())
                .put("name", ask.title(Title.of(series)))
                .put("vote_average", Common.vote(series.id()))
                .put("vote_count", Common.votes(series.id(), series.renown()));
    }

    static ObjectNode details(SeriesFacts series, Ask ask) {
        int id = series.id();
        ObjectNode body = Ask.object()
                .put("adult", false)
                .put("backdrop_path", ArtFile.series(id, Kind.BACKDROP, 0).path());
        People.creator(body.putArray("created_by"), id);
        ArrayNode times = body.putArray("episode_run_time");
        if (id % 3 == 0) {
            times.add(series.minutes()); // often empty
        }
        body.put("first_air_date", series.aired().toString());
        Common.genres(body.putArray("genres"), false, series.genres());
        body.put("homepage", "")
                .put("id", id)
                .put("in_production", series.status().equals("Returning Series"));
        body.putArray("languages").add(series.language());
        last(series, body, ask);
        body.put("name", ask.title(Title.of(series))).putNull("next_episode_to_air");
        ArrayNode networks = body.putArray("networks");
        if (series.network() != null) {
            networks.addObject()
                    .put("id", 9_600_000 + Math.floorMod(series.network().hashCode(), 5_000))
                    .putNull("logo_path")
                    .put("name", series.network())
                    .put("origin_country", "");
        }
        List<SeasonFacts> regular = series.regular();
        body.put(
                        "number_of_episodes",
                        regular.stream().mapToInt(s -> s.episodes().size()).sum())
                .put("number_of_seasons", regular.size());
        Common.countries(series.language(), series.renown()).forEach(body.putArray("origin_country")::add);
        body.put("original_language", series.language())
                .put("original_name", series.original())
                .put("overview", ask.text(series.plot()))
                .put("popularity", Common.popularity(id, series.renown()))
                .put("poster_path", ArtFile.series(id, Kind.POSTER, 0).path());
        Common.companies(body, id, series.language());
        ArrayNode seasons = body.putArray("seasons");
        series.seasons().forEach(season -> seasons.add(SeasonBodies.head(series, season, ask)));
        body.put("status", series.status())
                .put("tagline", "")
                .put("type", series.form())
                .put("vote_average", Common.vote(id))
                .put("vote_count", Common.votes(id, series.renown()));
        for (String part : ask.append()) {
            part(series, part, ask).ifPresent(value -> body.set(part, value));
        }
        return body;
    }

    /** Empty for a part there is no such thing as, and for {@code season/N} where there is no such season. */
    static Optional<ObjectNode> part(SeriesFacts series, String name, Ask ask) {
        if (name.startsWith("season/")) {
            return SeasonBodies.at(series, name, new Ask(ask.language(), ask.imageLanguages(), List.of()));
        }
        ObjectNode part = Ask.object();
        switch (name) {
            case "aggregate_credits" ->
                part = People.aggregateCredits(
                        series.id(),
                        series.regular().stream()
                                .mapToInt(s -> s.episodes().size())
                                .sum());
            case "content_ratings" -> ratings(part.putArray("results"), series.id());
            case "episode_groups" -> EpisodeGroups.list(part.putArray("results"), series);
            default -> {
                return Title.of(series).part(name, ask);
            }
        }
        return Optional.of(part);
    }

    private static void last(SeriesFacts series, ObjectNode body, Ask ask) {
        SeasonFacts season = series.seasons().getLast();
        EpisodeFacts episode = season.episodes().getLast();
        body.put("last_air_date", episode.aired().toString());
        body.set("last_episode_to_air", SeasonBodies.episodeHead(series, season, episode, ask));
    }

    private static void ratings(ArrayNode into, int id) {
        ObjectNode us = into.addObject();
        us.putArray("descriptors");
        us.put("iso_3166_1", "US")
                .put("rating", List.of("TV-PG", "TV-14", "TV-MA").get(id % 3));
        ObjectNode de = into.addObject();
        de.putArray("descriptors");
        de.put("iso_3166_1", "DE").put("rating", List.of("6", "12", "16").get(id % 3));
    }
}
