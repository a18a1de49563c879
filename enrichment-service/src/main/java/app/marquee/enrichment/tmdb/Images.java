package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.enrichment.provider.SeasonedCandidate;
import app.marquee.enrichment.transport.Json;
import app.marquee.model.media.ArtworkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads image lists. Logos that are drawings (SVG) are left out: players show PNG. */
final class Images {
    static final String PROVIDER = "tmdb";
    private final String base;

    /** @param base for example {@code https://image.tmdb.org/t/p} */
    Images(String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    String original(String path) {
        return base + "/original" + path;
    }

    @Nullable
    String originalOrNull(@Nullable String path) {
        return path == null ? null : original(path);
    }

    String faces() {
        return base + "/h632";
    }

    @Nullable
    String thumbnail(@Nullable String path) {
        return path == null ? null : base + "/w185" + path;
    }

    /**
     * Posters, fanart and logos of a movie or a series; what players call keyart is a poster without words, and a landscape
     * is a backdrop with the title on it.
     */
    List<Candidate> all(JsonNode root) {
        JsonNode images = root.path("images");
        List<Candidate> all = new ArrayList<>();
        list(images, "posters", ArtworkType.KEYART, null).stream()
                .filter(each -> each.language() == null)
                .forEach(all::add);
        list(images, "backdrops", ArtworkType.LANDSCAPE, null).stream()
                .filter(each -> each.language() != null)
                .forEach(all::add);
        all.addAll(list(images, "posters", ArtworkType.POSTER, Json.text(root, "poster_path")));
        all.addAll(list(images, "backdrops", ArtworkType.FANART, Json.text(root, "backdrop_path")));
        all.addAll(list(images, "logos", ArtworkType.CLEARLOGO, null));
        return all;
    }

    /** The same, and the one poster a series' list of seasons names for each. */
    List<SeasonedCandidate> allWithSeasons(JsonNode root) {
        Stream<SeasonedCandidate> own = all(root).stream().map(each -> new SeasonedCandidate(null, each));
        Stream<SeasonedCandidate> ofSeasons = Json.each(root, "seasons")
                .flatMap(season -> single(ArtworkType.POSTER, Json.text(season, "poster_path")).stream()
                        .map(each -> new SeasonedCandidate(Json.number(season, "season_number"), each)));
        return Stream.concat(own, ofSeasons).toList();
    }

    /** One image of which only the path is known. */
    List<Candidate> single(ArtworkType type, @Nullable String path) {
        return path == null ? List.of() : List.of(new Candidate(type, PROVIDER, original(path), 0, 0, null, 0, 0));
    }

    /** @param own the one the provider shows itself: offered when its list has none */
    private List<Candidate> list(JsonNode images, String member, ArtworkType type, @Nullable String own) {
        List<Candidate> listed = Json.list(Json.each(images, member), image -> candidate(image, type));
        return listed.isEmpty() ? single(type, own) : listed;
    }

    private @Nullable Candidate candidate(JsonNode image, ArtworkType type) {
        String path = Json.text(image, "file_path");
        if (path == null || (type == ArtworkType.CLEARLOGO && !png(path))) {
            return null;
        }
        return new Candidate(
                type,
                PROVIDER,
                original(path),
                Json.number(image, "width", 0),
                Json.number(image, "height", 0),
                Json.text(image, "iso_639_1"),
                Json.decimal(image, "vote_average"),
                Json.number(image, "vote_count", 0));
    }

    private static boolean png(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".png");
    }
}
