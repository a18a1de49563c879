package app.marquee.enrichment.fanart;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.enrichment.provider.SeasonedCandidate;
import app.marquee.enrichment.transport.Json;
import app.marquee.model.media.ArtworkType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a movie or a series of fanart.tv: every value is a string, a list that would be empty is absent. */
final class FanartReading {
    private static final Map<String, ArtworkType> TYPES = new LinkedHashMap<>();
    private static final Map<String, ArtworkType> SEASON_TYPES = Map.of(
            "seasonposter", ArtworkType.POSTER,
            "seasonbanner", ArtworkType.BANNER,
            "seasonthumb", ArtworkType.LANDSCAPE);

    static {
        // Of a movie.
        TYPES.put("hdmovielogo", ArtworkType.CLEARLOGO);
        TYPES.put("movielogo", ArtworkType.CLEARLOGO);
        TYPES.put("hdmovieclearart", ArtworkType.CLEARART);
        TYPES.put("movieart", ArtworkType.CLEARART);
        TYPES.put("moviedisc", ArtworkType.DISCART);
        TYPES.put("movieposter", ArtworkType.POSTER);
        TYPES.put("moviebackground", ArtworkType.FANART);
        TYPES.put("moviebanner", ArtworkType.BANNER);
        TYPES.put("moviethumb", ArtworkType.LANDSCAPE);
        // Of a series.
        TYPES.put("hdtvlogo", ArtworkType.CLEARLOGO);
        TYPES.put("clearlogo", ArtworkType.CLEARLOGO);
        TYPES.put("hdclearart", ArtworkType.CLEARART);
        TYPES.put("clearart", ArtworkType.CLEARART);
        TYPES.put("show4kbackground", ArtworkType.FANART);
        TYPES.put("showbackground", ArtworkType.FANART);
        TYPES.put("tvposter", ArtworkType.POSTER);
        TYPES.put("tvbanner", ArtworkType.BANNER);
        TYPES.put("tvthumb", ArtworkType.LANDSCAPE);
        TYPES.put("characterart", ArtworkType.CHARACTERART);
    }

    private FanartReading() {}

    static List<SeasonedCandidate> images(JsonNode root) {
        List<SeasonedCandidate> all = new ArrayList<>();
        TYPES.forEach((member, type) -> Json.each(root, member).forEach(image -> {
            Candidate candidate = candidate(image, type);
            if (candidate != null) {
                all.add(new SeasonedCandidate(null, candidate));
            }
        }));
        SEASON_TYPES.forEach((member, type) -> Json.each(root, member).forEach(image -> {
            Candidate candidate = candidate(image, type);
            Integer season = whole(image, "season"); // "all" is of no season
            if (candidate != null && season != null) {
                all.add(new SeasonedCandidate(season, candidate));
            }
        }));
        return all;
    }

    private static @Nullable Candidate candidate(JsonNode image, ArtworkType type) {
        String url = Json.text(image, "url");
        if (url == null || !url.matches("https?://.+")) {
            return null;
        }
        return new Candidate(
                type,
                FanartProvider.NAME,
                encrypted(url),
                positive(image, "width"),
                positive(image, "height"),
                language(image),
                10, // a like is a vote for the best
                positive(image, "likes"));
    }

    /** Addresses come without encryption and work with it. */
    private static String encrypted(String url) {
        return url.startsWith("http://assets.fanart.tv/") ? "https" + url.substring("http".length()) : url;
    }

    private static @Nullable String language(JsonNode image) {
        String language = Json.text(image, "lang");
        return language == null || !language.matches("[a-z]{2}") ? null : language;
    }

    private static int positive(JsonNode image, String member) {
        Integer number = whole(image, member);
        return number == null ? 0 : number;
    }

    private static @Nullable Integer whole(JsonNode image, String member) {
        String text = Json.text(image, member);
        return text != null && text.matches("\\d{1,8}") ? Integer.valueOf(text) : Json.number(image, member);
    }
}
