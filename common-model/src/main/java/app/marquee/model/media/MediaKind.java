package app.marquee.model.media;

/** What an item is. */
public enum MediaKind {
    MOVIE,
    SERIES,
    SEASON,
    EPISODE
}
