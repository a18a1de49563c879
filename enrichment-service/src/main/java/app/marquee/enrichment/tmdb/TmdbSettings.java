package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.transport.ApiKey;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How we reach TMDb.
 *
 * @param apiKey       without one, files are identified and wait
 * @param demoUrl      of the stand-in that speaks for demo libraries; null when there is none
 * @param imageBaseUrl where images are; the publisher fetches them
 * @param fallbackLanguages    ISO 639-1 or {@code original}: where a text is taken from that lacks in the library's language
 * @param certificationCountry ISO 3166-1, whose age ratings are taken first
 */
@Validated
@ConfigurationProperties("enrichment.tmdb")
public record TmdbSettings(
        @DefaultValue("https://api.themoviedb.org/3") URI baseUrl,
        @DefaultValue("") ApiKey apiKey,
        @Nullable URI demoUrl,
        @DefaultValue("https://image.tmdb.org/t/p") URI imageBaseUrl,
        @DefaultValue({"original", "en"}) List<String> fallbackLanguages,
        @DefaultValue("US") String certificationCountry) {
    public TmdbSettings {
        fallbackLanguages = List.copyOf(fallbackLanguages);
    }
}
