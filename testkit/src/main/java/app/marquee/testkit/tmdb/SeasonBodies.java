package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.catalogue.SeriesFacts.EpisodeFacts;
import app.marquee.testkit.catalogue.SeriesFacts.SeasonFacts;
import app.marquee.testkit.tmdb.ArtFile.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What TMDb says about seasons and episodes. */
final class SeasonBodies {
    private SeasonBodies() {}

    /** {@code season/1}, {@code season/1/images}, {@code season/1/episode/2}, {@code season/1/episode/2/credits}. */
    static Optional<ObjectNode> at(SeriesFacts series, String path, Ask ask) {
        String[] steps = path.split("/");
        Optional<SeasonFacts> season =
                steps.length < 2 ? Optional.empty() : number(steps[1]).flatMap(series::season);
        if (season.isEmpty()) {
            return Optional.empty();
        }
        if (steps.length == 2) {
            return Optional.of(season(series, season.get(), ask));
        }
        if (!steps[2].equals("episode")) {
            return steps.length == 3 ? seasonPart(series, season.get(), steps[2], ask) : Optional.empty();
        }
        Optional<EpisodeFacts> episode =
                steps.length < 4 ? Optional.empty() : number(steps[3]).flatMap(season.get()::episode);
        return switch (steps.length) {
            case 4 -> episode.map(e -> episode(series, season.get(), e, ask));
            case 5 -> episode.flatMap(e -> episodePart(series, season.get(), e, steps[4], ask));
            default -> Optional.empty();
        };
    }

    /** As in {@code seasons[]} of the series. */
    static ObjectNode head(SeriesFacts series, SeasonFacts season, Ask ask) {
        return Ask.object()
                .put("air_date", season.aired().toString())
                .put("episode_count", season.episodes().size())
                .put("id", EpisodeIds.season(series.id(), season.number()))
                .put("name", name(season, ask))
                .put("overview", "")
                .put("poster_path", poster(series, season))
                .put("season_number", season.number())
                .put("vote_average", Common.vote(series.id() + season.number()));
    }

    private static ObjectNode season(SeriesFacts series, SeasonFacts season, Ask ask) {
        int id = EpisodeIds.season(series.id(), season.number());
        ObjectNode body = Ask.object()
                .put("_id", String.format("%024x", id * 17L))
                .put("air_date", season.aired().toString());
        ArrayNode episodes = body.putArray("episodes");
        season.episodes().forEach(e -> episodes.add(withPeople(series, season, e, ask)));
        body.put("name", name(season, ask))
                .put("overview", "")
                .put("id", id)
                .put("poster_path", poster(series, season))
                .put("season_number", season.number())
                .put("vote_average", Common.vote(series.id() + season.number()));
        for (String part : ask.append()) {
            seasonPart(series, season, part, ask).ifPresent(value -> body.set(part, value));
        }
        return body;
    }

    private static ObjectNode episode(SeriesFacts series, SeasonFacts season, EpisodeFacts episode, Ask ask) {
        ObjectNode body = withPeople(series, season, episode, ask);
        for (String part : ask.append()) {
            episodePart(series, season, episode, part, ask).ifPresent(value -> body.set(part, value));
        }
        return body;
    }

    static ObjectNode episodeHead(SeriesFacts series, SeasonFacts season, EpisodeFacts episode, Ask ask) {
        int id = EpisodeIds.episode(series.id(), season.number(), episode.number());
        boolean last = episode.number() == season.episodes().size();
        return Ask.object()
                .put("air_date", episode.aired().toString())
                .put("episode_number", episode.number())
                .put("episode_type", last ? "finale" : "standard")
                .put("id", id)
                .put(
                        "name",
                        episode.named() && ask.language().equals("en")
                                ? episode.title()
                                : ask.placeholder(episode.number()))
                .put("overview", episode.named() ? ask.text(plot(series, season, episode)) : "")
                .put("production_code", "")
                .put("runtime", series.minutes())
                .put("season_number", season.number())
                .put("show_id", series.id())
                .put(
                        "still_path",
                        new ArtFile('t', series.id(), season.number(), episode.number(), Kind.STILL, 0).path())
                .put("vote_average", Common.vote(id))
                .put("vote_count", Common.votes(id) / 20);
    }

    private static ObjectNode withPeople(SeriesFacts series, SeasonFacts season, EpisodeFacts episode, Ask ask) {
        ObjectNode body = episodeHead(series, season, episode, ask);
        People.crew(body.putArray("crew"), series.id() + episode.number(), "Director");
        People.guests(body.putArray("guest_stars"), series.id(), episode.number());
        return body;
    }

    private static Optional<ObjectNode> seasonPart(SeriesFacts series, SeasonFacts season, String name, Ask ask) {
        return Optional.ofNullable(
                switch (name) {
                    case "images" -> ImageLists.ofSeason(series.id(), season.number(), ask);
                    case "credits" -> People.credits(series.id(), false);
                    case "aggregate_credits" ->
                        People.aggregateCredits(series.id(), season.episodes().size());
                    case "videos" -> noResults();
                    case "external_ids" -> externalIds(null, EpisodeIds.season(series.id(), season.number()) + 50);
                    case "translations" -> Common.translations("name", "en", "", "", "");
                    default -> null;
                });
    }

    private static Optional<ObjectNode> episodePart(
            SeriesFacts series, SeasonFacts season, EpisodeFacts episode, String name, Ask ask) {
        int tvdb = EpisodeIds.tvdb(series.id(), season.number(), episode.number());
        return Optional.ofNullable(
                switch (name) {
                    case "images" -> ImageLists.ofEpisode(series.id(), season.number(), episode.number(), ask);
                    case "credits" -> People.credits(series.id(), false);
                    case "videos" -> noResults();
                    case "external_ids" -> externalIds(null, tvdb);
                    case "translations" -> Common.translations("name", "en", "", "", "");
                    default -> null;
                });
    }

    private static ObjectNode noResults() {
        ObjectNode part = Ask.object();
        part.putArray("results");
        return part;
    }

    private static ObjectNode externalIds(@Nullable String imdb, int tvdb) {
        return Common.externalIds(true, imdb, tvdb);
    }

    private static String plot(SeriesFacts series, SeasonFacts season, EpisodeFacts episode) {
        return "Episode " + episode.number() + " of season " + season.number() + " of " + series.title() + ".";
    }

    private static String name(SeasonFacts season, Ask ask) {
        if (!ask.language().equals("de")) {
            return season.title();
        }
        return season.number() == 0 ? "Extras" : "Staffel " + season.number();
    }

    private static @Nullable String poster(SeriesFacts series, SeasonFacts season) {
        return new ArtFile('t', series.id(), season.number(), -1, Kind.POSTER, 0).path();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
