package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.transport.ApiKey;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we reach TMDb.
 *
 * @param apiKey       without one, files are identified and wait
 * @param demoUrl      of the stand-in that speaks for demo libraries; null when there is none
 * @param imageBaseUrl where images are; the publisher fetches them
 * @param fallbackLanguages    ISO 639-1 or {@code original}: where a text is taken from that lacks in the library's language
 * @param certificationCountry ISO 3166-1, whose age ratings are taken first
 */
public record TmdbSettings(
        @DefaultValue("https://api.themoviedb.org/3") URI baseUrl,
        @DefaultValue("") ApiKey apiKey,
        @Nullable URI demoUrl,
        @DefaultValue("https://image.tmdb.org/t/p") URI imageBaseUrl,

        @DefaultValue({"original", "en"})
        List<
                        @Pattern(
                                regexp = "original|[a-z]{2}",
                                message = "must be original or a language of ISO 639-1, as de")
                        String>
                fallbackLanguages,

        @DefaultValue("US") @Pattern(regexp = "[A-Z]{2}", message = "must be a country of ISO 3166-1, as US or DE")
        String certificationCountry) {
    public TmdbSettings {
        fallbackLanguages = List.copyOf(fallbackLanguages);
    }
}
