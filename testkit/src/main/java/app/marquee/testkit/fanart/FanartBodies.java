package app.marquee.testkit.fanart;

import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every value a string, even numbers; what there is nothing of is absent. */
final class FanartBodies {
    private static final JsonMapper JSON = new JsonMapper();

    private final URI address;
    private final String folder;
    private final int number;
    private final ObjectNode body = JSON.createObjectNode();

    private FanartBodies(URI address, String folder, int number) {
        this.address = address;
        this.folder = folder;
        this.number = number;
    }

    static Optional<ObjectNode> of(String[] steps, URI address) {
        if (steps.length != 2) {
            return Optional.empty();
        }
        return switch (steps[0]) {
            case "movies" -> movie(steps[1]).map(movie -> of(movie, address));
            case "tv" -> series(steps[1]).map(series -> of(series, address));
            default -> Optional.empty();
        };
    }

    private static ObjectNode of(MovieFacts movie, URI address) {
        FanartBodies bodies = new FanartBodies(address, "movies", movie.id());
        bodies.body.put("name", movie.title()).put("tmdb_id", String.valueOf(movie.id()));
        bodies.body.put("imdb_id", Objects.requireNonNullElse(movie.imdb(), ""));
        bodies.list("hdmovielogo", "en", "de");
        bodies.list("hdmovieclearart", "en");
        bodies.list("moviedisc", "en")
                .forEach(disc -> ((ObjectNode) disc).put("disc", "1").put("disc_type", "bluray"));
        bodies.list("movieposter", "en", "00");
        bodies.list("moviebackground", "");
        bodies.list("moviebanner", "en");
        bodies.list("moviethumb", "en", "de");
        return bodies.body;
    }

    private static ObjectNode of(SeriesFacts series, URI address) {
        int tvdb = Objects.requireNonNull(series.tvdb());
        FanartBodies bodies = new FanartBodies(address, "tv", tvdb);
        bodies.body.put("name", series.title()).put("thetvdb_id", String.valueOf(tvdb));
        bodies.list("hdtvlogo", "en");
        bodies.list("hdclearart", "en");
        bodies.list("showbackground", "");
        bodies.list("tvbanner", "en");
        bodies.list("characterart", "00");
        List<String> seasons = new ArrayList<>(series.seasons().stream()
                .map(season -> String.valueOf(season.number()))
                .toList());
        seasons.add("all");
        String[] languages = seasons.stream().map(season -> "en").toArray(String[]::new);
        int next = 0;
        for (var poster : bodies.list("seasonposter", languages)) {
            ((ObjectNode) poster).put("season", seasons.get(next++));
        }
        return bodies.body;
    }

    private ArrayNode list(String kind, String... languages) {
        ArrayNode list = body.putArray(kind);
        for (int i = 0; i < languages.length; i++) {
            list.addObject()
                    .put("id", String.valueOf(number * 100L + i))
                    .put("url", address + "/fanart/" + folder + "/" + number + "/" + kind + "/" + i + ".png")
                    .put("lang", languages[i])
                    .put("likes", String.valueOf(languages.length - i));
        }
        return list;
    }

    private static Optional<MovieFacts> movie(String id) {
        return Catalogue.standard().movies().stream()
                .filter(movie -> id.equals(String.valueOf(movie.id())) || id.equals(movie.imdb()))
                .findFirst();
    }

    private static Optional<SeriesFacts> series(String id) {
        return Catalogue.standard().series().stream()
                .filter(series -> series.tvdb() != null && id.equals(String.valueOf(series.tvdb())))
                .findFirst();
    }
}
