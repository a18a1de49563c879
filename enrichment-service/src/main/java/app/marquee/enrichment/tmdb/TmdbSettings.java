package app.marquee.enrichment.tmdb;

import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
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
 * @param timeout      for one request, retries not counted
 * @param connections  requests in flight at once
 * @param deadline     for one answer, retries and waiting included
 * @param certificationCountry ISO 3166-1, whose age ratings are taken first
 */
@Validated
@ConfigurationProperties("enrichment.tmdb")
public record TmdbSettings(
        @DefaultValue("https://api.themoviedb.org/3") URI baseUrl,
        @DefaultValue("") ApiKey apiKey,
        @Nullable URI demoUrl,
        @DefaultValue("https://image.tmdb.org/t/p") URI imageBaseUrl,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("8") @Positive int connections,
        @DefaultValue("55s") Duration deadline,
        @DefaultValue("US") String certificationCountry) {}
