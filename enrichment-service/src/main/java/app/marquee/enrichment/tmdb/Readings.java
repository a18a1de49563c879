package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.transport.Json;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.Rating;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What movies and series have in common. */
final class Readings {
    private Readings() {}

    static ExternalIds ids(JsonNode root) {
        JsonNode ids = root.path("external_ids");
        String imdb = Json.text(root, "imdb_id");
        return new ExternalIds(
                Json.number(root, "id"),
                imdb != null ? imdb : Json.text(ids, "imdb_id"),
                Json.positive(ids, "tvdb_id"));
    }

    static List<Rating> ratings(JsonNode root) {
        int votes = Json.number(root, "vote_count", 0);
        return votes == 0
                ? List.of()
                : List.of(new Rating(
                        "themoviedb", Math.round(Json.decimal(root, "vote_average") * 1000) / 1000.0, 10, votes));
    }

    /** The first official trailer, or any. */
    static @Nullable String trailer(JsonNode root) {
        List<JsonNode> trailers = Json.each(root.path("videos"), "results")
                .filter(video -> "YouTube".equals(Json.text(video, "site")))
                .filter(video -> "Trailer".equals(Json.text(video, "type")))
                .filter(video -> Json.text(video, "key") != null)
                .toList();
        return Stream.concat(
                        trailers.stream().filter(video -> video.path("official").asBoolean(false)), trailers.stream())
                .findFirst()
                .map(video -> "https://www.youtube.com/watch?v=" + Json.text(video, "key"))
                .orElse(null);
    }

    /** Of the wished country, else of the United States, else of any. */
    static @Nullable String certification(Stream<Certificate> certificates, String country) {
        List<Certificate> all = certificates.filter(each -> each.text() != null).toList();
        return Stream.of(country, "US")
                .flatMap(wished -> all.stream().filter(each -> wished.equals(each.country())))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Certificate::text)
                .orElse(null);
    }

    static List<String> keywords(JsonNode root) {
        JsonNode keywords = root.path("keywords");
        return Stream.of("keywords", "results")
                .flatMap(member -> Json.each(keywords, member))
                .map(each -> Json.text(each, "name"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    record Certificate(@Nullable String country, @Nullable String text) {}
}
