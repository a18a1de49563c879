package app.marquee.testkit.catalogue;

import app.marquee.testkit.catalogue.SeriesFacts.EpisodeFacts;
import app.marquee.testkit.catalogue.SeriesFacts.SeasonFacts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code catalogue/*.jsonl}: one title on each line; what is missing has a sensible default. */
final class FactFiles {
    private static final JsonMapper JSON = new JsonMapper();

    List<MovieFacts> movies() {
        return lines("movies.jsonl", FactFiles::movie);
    }

    List<SeriesFacts> series() {
        return lines("series.jsonl", FactFiles::series);
    }

    List<Catalogue.GenreFacts> genres() {
        return lines(
                "genres.jsonl",
                n -> new Catalogue.GenreFacts(
                        n.get("kind").asString().equals("movie"),
                        n.get("id").asInt(),
                        n.get("name").asString()));
    }

    private static MovieFacts movie(JsonNode n) {
        JsonNode set = n.get("set");
        return new MovieFacts(
                n.get("id").asInt(),
                text(n, "imdb"),
                n.get("title").asString(),
                n.path("original").asString(n.get("title").asString()),
                n.get("language").asString(),
                date(n.get("released")),
                n.get("minutes").asInt(),
                names(n.get("genres")),
                set == null
                        ? null
                        : new MovieFacts.SetFacts(
                                set.get("id").asInt(), set.get("name").asString()),
                n.get("plot").asString(),
                renown(n));
    }

    private static SeriesFacts series(JsonNode n) {
        LocalDate aired = date(n.get("aired"));
        List<SeasonFacts> seasons = new ArrayList<>();
        for (JsonNode season : n.get("seasons")) {
            seasons.add(season(season, aired));
        }
        JsonNode tvdb = n.get("tvdb");
        return new SeriesFacts(
                n.get("id").asInt(),
                text(n, "imdb"),
                tvdb == null ? null : tvdb.asInt(),
                n.get("title").asString(),
                n.path("original").asString(n.get("title").asString()),
                n.get("language").asString(),
                aired,
                n.get("status").asString(),
                n.path("form").asString("Scripted"),
                names(n.get("genres")),
                text(n, "network"),
                n.path("minutes").asInt(45),
                n.get("plot").asString(),
                seasons,
                renown(n));
    }

    private static SeasonFacts season(JsonNode n, LocalDate seriesAired) {
        int number = n.get("number").asInt();
        LocalDate aired = n.has("aired") ? date(n.get("aired")) : seriesAired.plusYears(Math.max(0, number - 1));
        JsonNode titles = n.get("titles");
        JsonNode dates = n.get("dates");
        int count = titles == null ? n.get("episodes").asInt() : titles.size();
        List<EpisodeFacts> episodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate on = dates != null && dates.get(i).isString() ? date(dates.get(i)) : aired.plusWeeks(i);
            String title = titles == null ? "Episode " + (i + 1) : titles.get(i).asString();
            episodes.add(new EpisodeFacts(i + 1, title, titles != null, on));
        }
        String name = number == 0 ? "Specials" : "Season " + number;
        return new SeasonFacts(number, n.path("title").asString(name), aired, episodes);
    }

    private static Renown renown(JsonNode n) {
        JsonNode votes = n.get("votes");
        return new Renown(
                votes == null ? null : votes.asInt(),
                names(n.path("countries")),
                names(n.path("others")),
                Map.of(),
                List.of());
    }

    private static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.get(member);
        return value == null ? null : value.asString();
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.asString());
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(name -> names.add(name.asString()));
        return names;
    }

    private static <T> List<T> lines(String file, Function<JsonNode, T> read) {
        try (InputStream in = Objects.requireNonNull(FactFiles.class.getResourceAsStream("/catalogue/" + file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(JSON::readTree).map(read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
