package app.marquee.enrichment.provider;

import app.marquee.model.media.ArtworkType;
import org.jspecify.annotations.Nullable;

/**
 * An image a provider offers.
 *
 * @param width       0 when the provider does not say; so for height
 * @param language    ISO 639-1; null for an image without text
 * @param voteAverage 0 to 10
 */
public record Candidate(
        ArtworkType type,
        String provider,
        String url,
        int width,
        int height,
        @Nullable String language,
        double voteAverage,
        int voteCount) {}
