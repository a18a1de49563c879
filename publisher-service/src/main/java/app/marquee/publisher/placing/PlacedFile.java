package app.marquee.publisher.placing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of ours as it was when we last saw it as ours.
 *
 * @param path           relative to the library's root
 * @param modifiedAt     in whole microseconds
 * @param originalSha256 of what lay there before us; its bytes are in the cache
 * @param theirsSince    since when somebody else's bytes lie there
 */
public record PlacedFile(
        String path,
        String sha256,
        long size,
        Instant modifiedAt,
        @Nullable String originalSha256,
        @Nullable Instant theirsSince) {}
