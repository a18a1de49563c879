package app.marquee.model.media;

import org.jspecify.annotations.Nullable;

/**
 * The set of movies a movie belongs to.
 *
 * @param posterUrl a web address; so {@code fanartUrl}
 */
public record Collection(
        int tmdbId,
        String name,
        @Nullable String overview,
        @Nullable String posterUrl,
        @Nullable String fanartUrl) {}
