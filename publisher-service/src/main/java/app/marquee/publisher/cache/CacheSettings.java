package app.marquee.publisher.cache;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How originals of images are fetched and how long unused ones are kept.
 *
 * @param connections at a time to all image servers together
 * @param timeout     of one image
 * @param largest     image that is taken
 * @param mostPixels  of an image that is taken
 * @param keepUnused  how long bytes nobody uses stay
 */
public record CacheSettings(
        @DefaultValue("20") @Positive int connections,
        @DefaultValue("5s") @NotNull Duration connectTimeout,
        @DefaultValue("20s") @NotNull Duration timeout,
        @DefaultValue("32MB") @NotNull DataSize largest,
        @DefaultValue("100000000") @Positive long mostPixels,
        @DefaultValue("30d") @NotNull Duration keepUnused) {}
