package app.marquee.testkit.tmdb;

import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code /configuration} body; image addresses point at the stand-in itself. */
final class Configurations {
    static final Map<ArtFile.Kind, List<String>> SIZES = Map.of(
            ArtFile.Kind.BACKDROP, List.of("w300", "w780", "w1280", "original"),
            ArtFile.Kind.LOGO, List.of("w45", "w92", "w154", "w185", "w300", "w500", "original"),
            ArtFile.Kind.POSTER, List.of("w92", "w154", "w185", "w342", "w500", "w780", "original"),
            ArtFile.Kind.PROFILE, List.of("w45", "w185", "h632", "original"),
            ArtFile.Kind.STILL, List.of("w92", "w185", "w300", "original"));

    private static final List<String> CHANGE_KEYS = List.of(
            "adult",
            "air_date",
            "alternative_titles",
            "cast",
            "crew",
            "episode",
            "genres",
            "images",
            "name",
            "overview",
            "runtime",
            "season",
            "status",
            "title",
            "translations",
            "videos");

    private Configurations() {}

    static ObjectNode images(URI address) {
        ObjectNode body = Ask.object();
        ObjectNode images =
                body.putObject("images").put("base_url", address + "/t/p/").put("secure_base_url", address + "/t/p/");
        sizes(images.putArray("backdrop_sizes"), ArtFile.Kind.BACKDROP);
        sizes(images.putArray("logo_sizes"), ArtFile.Kind.LOGO);
        sizes(images.putArray("poster_sizes"), ArtFile.Kind.POSTER);
        sizes(images.putArray("profile_sizes"), ArtFile.Kind.PROFILE);
        sizes(images.putArray("still_sizes"), ArtFile.Kind.STILL);
        ArrayNode keys = body.putArray("change_keys");
        CHANGE_KEYS.forEach(keys::add);
        return body;
    }

    private static void sizes(ArrayNode into, ArtFile.Kind kind) {
        SIZES.getOrDefault(kind, List.of()).forEach(into::add);
    }
}
