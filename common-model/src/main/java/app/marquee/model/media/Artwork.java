package app.marquee.model.media;

import org.jspecify.annotations.Nullable;

/**
 * An image chosen for an item, with where the original is fetched.
 *
 * @param season   for a season's image in its series; null otherwise
 * @param ordinal  0 for the first of its type, 1 for the next
 * @param provider for example {@code tmdb}
 * @param language ISO 639-1; null for an image without text
 */
public record Artwork(
        ArtworkType type,
        @Nullable Integer season,
        int ordinal,
        String provider,
        String url,
        int width,
        int height,
        @Nullable String language) {}
