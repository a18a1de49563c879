package app.marquee.enrichment.artwork;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How images are compared, and shown to browsers.
 *
 * @param connections  to all image hosts together
 * @param timeout      of one image
 * @param largest      rendition that is looked at
 * @param thumbnails   that are kept on disk for browsers, all together
 * @param comparedEvery how often there is a look at what waits to be compared or chosen anew
 */
@Validated
@ConfigurationProperties("enrichment.artwork")
record ArtworkSettings(
        @DefaultValue("4") @Positive int connections,
        @DefaultValue("10s") @NotNull Duration timeout,
        @DefaultValue("4MB") @NotNull DataSize largest,
        @DefaultValue("512MB") @NotNull DataSize thumbnails,
        @DefaultValue("5s") @NotNull Duration comparedEvery) {}
