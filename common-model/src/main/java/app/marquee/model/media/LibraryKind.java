package app.marquee.model.media;

/** What a library holds. */
public enum LibraryKind {
    MOVIES,
    SERIES
}
