package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.provider.SeriesFacts;
import app.marquee.enrichment.provider.Sources;
import app.marquee.enrichment.transport.Json;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.ItemDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code /tv/{id}} with what was appended to it, seasons included. */
final class SeriesReading {
    private final Images images;
    private final String country;

    SeriesReading(Images images, String certificationCountry) {
        this.images = images;
        this.country = certificationCountry;
    }

    /** @param further bodies that carry further seasons of the same series */
    SeriesFacts read(JsonNode series, List<JsonNode> further, Set<Integer> asked) {
        ItemDetails details = details(series);
        List<SeriesFacts.Season> seasons = new ArrayList<>();
        for (int number : asked.stream().sorted().toList()) {
            JsonNode season = member(series, further, number);
            if (season != null) {
                seasons.add(season(season, number, details));
            }
        }
        return new SeriesFacts(
                Readings.ids(series),
                details,
                images.all(series),
                Json.list(Json.each(series, "seasons"), season -> Json.number(season, "season_number")),
                asked,
                seasons,
                Json.list(Json.each(series, "seasons"), SearchReading::outline),
                Sources.only(Images.PROVIDER));
    }

    private ItemDetails details(JsonNode series) {
        LocalDate aired = Json.date(series, "first_air_date");
        return new ItemDetails(
                Json.text(series, "name", Json.text(series, "original_name", "Untitled")),
                Json.text(series, "original_name"),
                null,
                Json.year(aired),
                aired,
                Json.text(series, "overview"),
                null,
                Json.text(series, "tagline"),
                runtime(series),
                Readings.certification(
                        Json.each(series.path("content_ratings"), "results")
                                .map(each -> new Readings.Certificate(
                                        Json.text(each, "iso_3166_1"), Json.text(each, "rating"))),
                        country),
                Json.names(series, "genres"),
                Json.names(series, "production_countries"),
                Json.names(series, "networks"),
                List.of(),
                Json.names(series, "created_by"),
                Readings.keywords(series),
                Credits.actors(
                        Json.each(
                                series.has("aggregate_credits")
                                        ? series.path("aggregate_credits")
                                        : series.path("credits"),
                                "cast"),
                        images.faces()),
                Readings.ratings(series),
                null,
                Readings.trailer(series),
                Json.text(series, "status"),
                null,
                null,
                null,
                List.of());
    }

    private SeriesFacts.Season season(JsonNode season, int number, ItemDetails series) {
        return new SeriesFacts.Season(
                number,
                Json.number(season, "id"),
                Json.text(season, "name"),
                Json.text(season, "overview"),
                Json.date(season, "air_date"),
                images.single(ArtworkType.POSTER, Json.text(season, "poster_path")),
                Json.list(Json.each(season, "episodes"), episode -> episode(episode, number, series)));
    }

    private SeriesFacts.@Nullable Episode episode(JsonNode episode, int season, ItemDetails series) {
        Integer number = Json.number(episode, "episode_number");
        if (number == null) {
            return null;
        }
        LocalDate aired = Json.date(episode, "air_date");
        ItemDetails details = new ItemDetails(
                Json.text(episode, "name", "Episode " + number),
                null,
                null,
                Json.year(aired),
                aired,
                Json.text(episode, "overview"),
                null,
                null,
                Json.positive(episode, "runtime"),
                series.certification(),
                List.of(),
                List.of(),
                series.studios(),
                Credits.directors(Json.each(episode, "crew")),
                Credits.writers(Json.each(episode, "crew")),
                List.of(),
                Credits.actors(Json.each(episode, "guest_stars"), images.faces()),
                Readings.ratings(episode),
                null,
                null,
                null,
                series.title(),
                season,
                number,
                List.of());
        return new SeriesFacts.Episode(
                number,
                Json.number(episode, "id"),
                details,
                images.single(ArtworkType.THUMB, Json.text(episode, "still_path")));
    }

    private static @Nullable JsonNode member(JsonNode series, List<JsonNode> further, int number) {
        String name = "season/" + number;
        if (series.path(name).isObject()) {
            return series.path(name);
        }
        return further.stream()
                .map(body -> body.path(name))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer runtime(JsonNode series) {
        return series.path("episode_run_time").values().stream()
                .filter(JsonNode::isNumber)
                .map(each -> each.asInt(0))
                .filter(Objects::nonNull)
                .filter(minutes -> minutes > 0)
                .findFirst()
                .orElse(null);
    }
}
