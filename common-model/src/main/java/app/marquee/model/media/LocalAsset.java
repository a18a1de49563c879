package app.marquee.model.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An NFO or an image that lies beside the media and is not ours.
 *
 * @param path   relative to the library's root
 * @param type   null for an NFO
 * @param season for season artwork; 0 for specials
 */
public record LocalAsset(
        String path, @Nullable ArtworkType type, @Nullable Integer season, long size, Instant modifiedAt) {}
