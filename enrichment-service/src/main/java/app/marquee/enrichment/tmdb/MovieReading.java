package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.provider.MovieFacts;
import app.marquee.enrichment.provider.Sources;
import app.marquee.enrichment.transport.Json;
import app.marquee.model.media.Collection;
import app.marquee.model.media.ItemDetails;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code /movie/{id}} with what was appended to it. */
final class MovieReading {
    private final Images images;
    private final String country;

    MovieReading(Images images, String certificationCountry) {
        this.images = images;
        this.country = certificationCountry;
    }

    MovieFacts read(JsonNode movie) {
        LocalDate released = Json.date(movie, "release_date");
        JsonNode credits = movie.path("credits");
        String title = Json.text(movie, "title", Json.text(movie, "original_title", "Untitled"));
        return new MovieFacts(
                Readings.ids(movie),
                new ItemDetails(
                        title,
                        Json.text(movie, "original_title"),
                        null,
                        Json.year(released),
                        released,
                        Json.text(movie, "overview"),
                        null,
                        Json.text(movie, "tagline"),
                        Json.positive(movie, "runtime"),
                        Readings.certification(
                                Json.each(movie.path("release_dates"), "results")
                                        .map(each -> new Readings.Certificate(
                                                Json.text(each, "iso_3166_1"), certificate(each))),
                                country),
                        Json.names(movie, "genres"),
                        Json.names(movie, "production_countries"),
                        Json.names(movie, "production_companies"),
                        Credits.directors(Json.each(credits, "crew")),
                        Credits.writers(Json.each(credits, "crew")),
                        Readings.keywords(movie),
                        Credits.actors(Json.each(credits, "cast"), images.faces()),
                        Readings.ratings(movie),
                        collection(movie.path("belongs_to_collection")),
                        Readings.trailer(movie),
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                images.all(movie),
                Sources.only(Images.PROVIDER));
    }

    private static @Nullable String certificate(JsonNode releases) {
        return Json.each(releases, "release_dates")
                .map(release -> Json.text(release, "certification", ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Collection collection(JsonNode collection) {
        Integer id = Json.number(collection, "id");
        String name = Json.text(collection, "name");
        return id == null || name == null
                ? null
                : new Collection(
                        id,
                        name,
                        Json.text(collection, "overview"),
                        images.originalOrNull(Json.text(collection, "poster_path")),
                        images.originalOrNull(Json.text(collection, "backdrop_path")));
    }
}
