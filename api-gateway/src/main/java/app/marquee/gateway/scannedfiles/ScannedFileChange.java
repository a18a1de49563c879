package app.marquee.gateway.scannedfiles;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of a file; what is left out stays as it is.
 *
 * @param tmdbId of the movie, or of the series
 */
record ScannedFileChange(
        @Nullable Integer tmdbId,
        @Nullable Integer seasonNumber,
        @Nullable Integer episodeNumber,
        @Nullable Integer episodeNumber2,
        @Nullable String mediaType) {}
