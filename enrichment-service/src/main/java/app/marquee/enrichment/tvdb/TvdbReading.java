package app.marquee.enrichment.tvdb;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.enrichment.provider.ChangesPage;
import app.marquee.enrichment.provider.NamedElsewhere;
import app.marquee.enrichment.provider.SeasonedCandidate;
import app.marquee.enrichment.transport.Json;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads TheTVDB's frames: {@code {"status":"success","data":…,"links":…}}. */
final class TvdbReading {
    private static final Map<Integer, ArtworkType> OF_SERIES = Map.of(
            1, ArtworkType.BANNER,
            2, ArtworkType.POSTER,
            3, ArtworkType.FANART,
            22, ArtworkType.CLEARART,
            23, ArtworkType.CLEARLOGO);
    private static final Map<Integer, ArtworkType> OF_SEASONS = Map.of(
            6, ArtworkType.BANNER,
            7, ArtworkType.POSTER,
            8, ArtworkType.FANART);
    private static final Map<Integer, ArtworkType> OF_MOVIES = Map.of(
            14, ArtworkType.POSTER,
            15, ArtworkType.FANART,
            16, ArtworkType.BANNER,
            24, ArtworkType.CLEARART,
            25, ArtworkType.CLEARLOGO);

    private TvdbReading() {}

    /** Rows hold one of series, movie, episode …: numbers of them overlap, so only the kind asked for counts. */
    static Optional<Integer> numberOf(JsonNode found, MediaKind kind) {
        return Json.each(found, "data")
                .map(row -> row.path(kind == MediaKind.MOVIE ? "movie" : "series"))
                .flatMap(record -> Stream.ofNullable(Json.positive(record, "id")))
                .findFirst();
    }

    static List<SeasonedCandidate> images(JsonNode body, MediaKind kind) {
        JsonNode record = body.path("data");
        Map<Integer, Integer> seasons = new HashMap<>();
        Json.each(record, "seasons")
                .filter(season -> "official".equals(Json.text(season.path("type"), "type", "official")))
                .forEach(season -> seasons.put(Json.number(season, "id", 0), Json.number(season, "number", -1)));
        List<SeasonedCandidate> all = new ArrayList<>();
        Json.each(record, "artworks").forEach(artwork -> {
            SeasonedCandidate read = image(artwork, kind, seasons);
            if (read != null) {
                all.add(read);
            }
        });
        return all;
    }

    static ChangesPage changes(JsonNode body) {
        Set<Integer> ids =
                new LinkedHashSet<>(Json.list(Json.each(body, "data"), row -> Json.positive(row, "recordId")));
        return new ChangesPage(ids, ids.isEmpty() || !more(body));
    }

    /** Whether another page follows. */
    static boolean more(JsonNode body) {
        return Json.text(body.path("links"), "next") != null;
    }

    /** Rows of a search: their own number is a text, those of others are in {@code remote_ids}. */
    static List<NamedElsewhere> named(JsonNode body, MediaKind kind) {
        return Json.list(Json.each(body, "data"), row -> {
            Integer number = digits(Json.text(row, "tvdb_id"));
            String name = Json.text(row, "name");
            return number == null || name == null ? null : named(row, kind, number, name);
        });
    }

    private static NamedElsewhere named(JsonNode row, MediaKind kind, int number, String name) {
        Integer year = digits(Json.text(row, "year"));
        List<String> names = Stream.of(Stream.of(name), texts(row.path("translations")), texts(row.path("aliases")))
                .flatMap(each -> each)
                .distinct()
                .toList();
        return new NamedElsewhere(
                TvdbProvider.TITLE + "'s " + (kind == MediaKind.MOVIE ? "movie " : "series ") + number + " '" + name
                        + "'" + (year == null ? "" : " (" + year + ")"),
                new ExternalIds(
                        digits(remoteId(row, "themoviedb.com")),
                        remoteId(row, "imdb"),
                        kind == MediaKind.MOVIE ? null : Integer.valueOf(number)),
                names,
                year);
    }

    private static @Nullable String remoteId(JsonNode row, String source) {
        return Json.each(row, "remote_ids")
                .filter(each -> source.equalsIgnoreCase(Json.text(each, "sourceName")))
                .flatMap(each -> Stream.ofNullable(Json.text(each, "id")))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> texts(JsonNode all) {
        return all.values().stream().filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static @Nullable Integer digits(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    static String threeLetters(String language) {
        return Locale.of(language.substring(0, Math.min(2, language.length()))).getISO3Language();
    }

    private static @Nullable SeasonedCandidate image(JsonNode artwork, MediaKind kind, Map<Integer, Integer> seasons) {
        int type = Json.number(artwork, "type", 0);
        String url = Json.text(artwork, "image");
        if (url == null || !url.matches("https?://.+")) {
            return null;
        }
        ArtworkType whole = (kind == MediaKind.MOVIE ? OF_MOVIES : OF_SERIES).get(type);
        if (whole != null) {
            return new SeasonedCandidate(null, candidate(artwork, whole, url));
        }
        ArtworkType ofSeason = OF_SEASONS.get(type);
        Integer season = seasons.get(Json.number(artwork, "seasonId", 0));
        return ofSeason == null || season == null || season < 0
                ? null
                : new SeasonedCandidate(season, candidate(artwork, ofSeason, url));
    }

    /** Its score counts favourites of many years and is no average: nobody voted, as far as a choice goes. */
    private static Candidate candidate(JsonNode artwork, ArtworkType type, String url) {
        return new Candidate(
                type,
                TvdbProvider.NAME,
                url,
                Json.number(artwork, "width", 0),
                Json.number(artwork, "height", 0),
                language(artwork),
                0,
                0);
    }

    /** Three letters there, two here; no language means no text. */
    private static @Nullable String language(JsonNode artwork) {
        String three = Json.text(artwork, "language");
        return three == null ? null : LANGUAGES.getOrDefault(three.toLowerCase(Locale.ROOT), three);
    }

    private static final Map<String, String> LANGUAGES = twoLetters();

    private static Map<String, String> twoLetters() {
        Map<String, String> languages = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            languages.put(Locale.of(two).getISO3Language(), two);
        }
        return Map.copyOf(languages);
    }
}
