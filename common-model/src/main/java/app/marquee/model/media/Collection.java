package app.marquee.model.media;

import org.jspecify.annotations.Nullable;

/** The set of movies a movie belongs to. */
public record Collection(int tmdbId, String name, @Nullable String overview) {}
