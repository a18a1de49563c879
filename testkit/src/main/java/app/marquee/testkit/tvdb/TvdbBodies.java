package app.marquee.testkit.tvdb;

import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The records of TheTVDB. */
final class TvdbBodies {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOVIES_FROM = 1_000_000;
    private static final String ARTWORK = "https://artworks.thetvdb.com/banners/v4/";

    private TvdbBodies() {}

    static Optional<ObjectNode> of(String[] steps, Request request) {
        if (steps.length >= 4 && steps[0].equals("series") && steps[2].equals("episodes")) {
            int page = Integer.parseInt(request.param("page", "0"));
            return series(steps[1]).map(series -> TvdbEpisodes.page(frame(), series, steps[3], page));
        }
        return switch (String.join("/", steps).replaceAll("/(\\d+|tt\\d+)(?=/|$)", "/*")) {
            case "search" -> Optional.of(search(request));
            case "search/remoteid/*" -> Optional.of(byRemoteId(steps[2]));
            case "series/*/extended" -> series(steps[1]).map(TvdbBodies::series);
            case "movies/*/extended" -> movie(steps[1]).map(TvdbBodies::movie);
            case "updates" -> Optional.of(updates());
            default -> Optional.empty();
        };
    }

    static ObjectNode frame() {
        return JSON.createObjectNode().put("status", "success");
    }

    private static ObjectNode byRemoteId(String imdb) {
        ObjectNode frame = frame();
        ArrayNode rows = frame.putArray("data");
        Catalogue.standard().movies().stream()
                .filter(movie -> imdb.equals(movie.imdb()))
                .forEach(movie -> base(rows.addObject().putObject("movie"), number(movie), movie.title()));
        Catalogue.standard().series().stream()
                .filter(series -> series.tvdb() != null && imdb.equals(series.imdb()))
                .forEach(series -> base(rows.addObject().putObject("series"), tvdb(series), series.title()));
        return frame;
    }

    /** Every title that has all words of the query, of one kind, and of the year when one is given. */
    private static ObjectNode search(Request request) {
        ObjectNode frame = frame();
        ArrayNode rows = frame.putArray("data");
        String query = request.param("query", "").toLowerCase(Locale.ROOT);
        String year = request.param("year", "");
        if (!request.param("type", "series").equals("movie")) {
            Catalogue.standard().series().stream()
                    .filter(series -> series.tvdb() != null && found(series.title(), query))
                    .filter(series -> year.isEmpty() || year.equals(String.valueOf(series.year())))
                    .forEach(series -> {
                        ObjectNode row = row(rows, "series", tvdb(series), series.title(), series.year());
                        remoteIds(row, "remote_ids", series.imdb(), series.id());
                    });
        }
        if (!request.param("type", "movie").equals("series")) {
            Catalogue.standard().movies().stream()
                    .filter(movie -> found(movie.title(), query))
                    .filter(movie -> year.isEmpty()
                            || year.equals(String.valueOf(movie.released().getYear())))
                    .forEach(movie -> {
                        ObjectNode row = row(
                                rows,
                                "movie",
                                number(movie),
                                movie.title(),
                                movie.released().getYear());
                        remoteIds(row, "remote_ids", movie.imdb(), movie.id());
                    });
        }
        return frame;
    }

    private static boolean found(String title, String query) {
        return Stream.of(query.split("\\s+")).allMatch(title.toLowerCase(Locale.ROOT)::contains);
    }

    private static ObjectNode row(ArrayNode rows, String type, int id, String name, int year) {
        ObjectNode row = rows.addObject()
                .put("objectID", type + "-" + id)
                .put("tvdb_id", String.valueOf(id))
                .put("name", name)
                .put("type", type)
                .put("year", String.valueOf(year))
                .put("slug", name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .put("primary_language", "eng");
        row.putObject("translations").put("eng", name);
        return row;
    }

    private static ObjectNode series(SeriesFacts series) {
        ObjectNode frame = frame();
        int id = tvdb(series);
        ObjectNode record = base(frame.putObject("data"), id, series.title());
        record.put("firstAired", series.aired().toString()).put("averageRuntime", series.minutes());
        record.put("originalLanguage", Locale.of(series.language()).getISO3Language());
        remoteIds(record, "remoteIds", series.imdb(), series.id());
        ArrayNode seasons = record.putArray("seasons");
        ArrayNode artworks = record.putArray("artworks");
        artwork(artworks, id, 1, "eng", 758, 140);
        artwork(artworks, id, 2, "deu", 680, 1000);
        artwork(artworks, id, 3, null, 1920, 1080);
        artwork(artworks, id, 5, null, 1024, 1024);
        artwork(artworks, id, 22, "eng", 1000, 562);
        for (SeriesFacts.SeasonFacts season : series.seasons()) {
            int seasonId = id * 100 + season.number();
            seasons.addObject()
                    .put("id", seasonId)
                    .put("seriesId", id)
                    .put("number", season.number())
                    .set("type", TvdbEpisodes.type("official"));
            artwork(artworks, id, 7, "eng", 680, 1000).put("seasonId", seasonId);
        }
        for (String type : List.of("dvd", "absolute")) {
            seasons.addObject()
                    .put("id", id * 100 + 90 + seasons.size())
                    .put("seriesId", id)
                    .put("number", 1)
                    .set("type", TvdbEpisodes.type(type));
        }
        return frame;
    }

    private static ObjectNode movie(MovieFacts movie) {
        ObjectNode frame = frame();
        ObjectNode record = base(frame.putObject("data"), number(movie), movie.title());
        remoteIds(record, "remoteIds", movie.imdb(), movie.id());
        ArrayNode artworks = record.putArray("artworks");
        artwork(artworks, number(movie), 14, "eng", 680, 1000);
        artwork(artworks, number(movie), 25, "eng", 800, 310);
        return frame;
    }

    /** Every series changed, on one page. */
    private static ObjectNode updates() {
        ObjectNode frame = frame();
        ArrayNode rows = frame.putArray("data");
        Catalogue.standard().series().stream()
                .filter(series -> series.tvdb() != null)
                .forEach(series -> rows.addObject()
                        .put("recordId", tvdb(series))
                        .put("recordType", "series")
                        .put("method", "update")
                        .put("timeStamp", 1_767_225_600));
        frame.putObject("links").putNull("prev").put("self", "/updates").putNull("next");
        return frame;
    }

    private static ObjectNode base(ObjectNode record, int id, String name) {
        return record.put("id", id)
                .put("name", name)
                .put("slug", name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private static void remoteIds(ObjectNode record, String member, @Nullable String imdb, int tmdb) {
        ArrayNode ids = record.putArray(member);
        if (imdb != null) {
            ids.addObject().put("id", imdb).put("type", 2).put("sourceName", "IMDB");
        }
        ids.addObject().put("id", String.valueOf(tmdb)).put("type", 12).put("sourceName", "TheMovieDB.com");
    }

    private static ObjectNode artwork(
            ArrayNode all, int of, int type, @Nullable String language, int width, int height) {
        return all.addObject()
                .put("id", of * 10L + all.size())
                .put("image", ARTWORK + of + "/" + type + "-" + all.size() + ".jpg")
                .put("language", language)
                .put("type", type)
                .put("score", 100_000)
                .put("width", width)
                .put("height", height);
    }

    private static int number(MovieFacts movie) {
        return MOVIES_FROM + movie.id();
    }

    private static int tvdb(SeriesFacts series) {
        return Objects.requireNonNull(series.tvdb(), "only series with a number are told of");
    }

    private static Optional<MovieFacts> movie(String id) {
        return Catalogue.standard().movies().stream()
                .filter(movie -> id.equals(String.valueOf(number(movie))))
                .findFirst();
    }

    private static Optional<SeriesFacts> series(String id) {
        return Catalogue.standard().series().stream()
                .filter(series -> series.tvdb() != null && id.equals(String.valueOf(series.tvdb())))
                .findFirst();
    }
}
