package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.provider.ChangesPage;
import app.marquee.enrichment.provider.SeasonOutline;
import app.marquee.enrichment.provider.TitleDetails;
import app.marquee.enrichment.provider.TitleHit;
import app.marquee.enrichment.transport.Json;
import app.marquee.model.media.MediaKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the rows of {@code /search}, {@code /find} and {@code /changes}. */
final class SearchReading {
    private final Images images;

    SearchReading(Images images) {
        this.images = images;
    }

    List<TitleHit> search(JsonNode page, MediaKind kind) {
        return Json.list(Json.each(page, "results"), row -> hit(row, kind));
    }

    /** TheTVDB's numbers of series, seasons and episodes overlap: only the list of this kind counts. */
    List<TitleHit> find(JsonNode found, MediaKind kind) {
        return Json.list(
                Json.each(found, kind == MediaKind.MOVIE ? "movie_results" : "tv_results"), row -> hit(row, kind));
    }

    /** Of the season or the episode that was found, its series; empty when they are of several. */
    static Optional<Integer> seriesOfPart(JsonNode found) {
        List<Integer> series = Json.list(
                        Stream.concat(Json.each(found, "tv_season_results"), Json.each(found, "tv_episode_results")),
                        row -> Json.number(row, "show_id"))
                .stream()
                .distinct()
                .toList();
        return series.size() == 1 ? Optional.of(series.getFirst()) : Optional.empty();
    }

    Optional<TitleDetails> details(JsonNode body, MediaKind kind) {
        boolean movie = kind == MediaKind.MOVIE;
        Stream<String> alternatives = Json.list(
                Json.each(body.path("alternative_titles"), movie ? "titles" : "results"),
                row -> Json.text(row, "title"))
                .stream();
        Stream<String> translations = Json.list(
                Json.each(body.path("translations"), "translations"),
                row -> Json.text(row.path("data"), movie ? "title" : "name"))
                .stream();
        String status = Json.text(body, "status", "");
        return Optional.ofNullable(hit(body, kind))
                .map(hit -> new TitleDetails(
                        hit,
                        Stream.concat(alternatives, translations).distinct().toList(),
                        movie ? Json.positive(body, "runtime") : null,
                        Json.list(Json.each(body, "seasons"), SearchReading::outline),
                        status.equals("Ended") || status.equals("Canceled")));
    }

    static @Nullable SeasonOutline outline(JsonNode season) {
        Integer number = Json.number(season, "season_number");
        return number == null
                ? null
                : new SeasonOutline(number, Json.number(season, "episode_count", 0), Json.date(season, "air_date"));
    }

    /** A recording held all rows on page 1 and said there was one: an empty page ends it, not a count of rows. */
    static ChangesPage changes(JsonNode page) {
        List<Integer> ids = Json.list(Json.each(page, "results"), row -> Json.number(row, "id"));
        return new ChangesPage(
                new LinkedHashSet<>(ids),
                ids.isEmpty() || Json.number(page, "page", 1) >= Json.number(page, "total_pages", 1));
    }

    private @Nullable TitleHit hit(JsonNode row, MediaKind kind) {
        boolean movie = kind == MediaKind.MOVIE;
        Integer id = Json.number(row, "id");
        String title = Json.text(row, movie ? "title" : "name");
        if (id == null || title == null) {
            return null;
        }
        List<String> countries = new ArrayList<>();
        row.path("origin_country").values().forEach(country -> countries.add(country.asString("")));
        return new TitleHit(
                id,
                title,
                Json.text(row, movie ? "original_title" : "original_name"),
                Json.year(Json.date(row, movie ? "release_date" : "first_air_date")),
                countries,
                Json.number(row, "vote_count", 0),
                images.thumbnail(Json.text(row, "poster_path")));
    }
}
