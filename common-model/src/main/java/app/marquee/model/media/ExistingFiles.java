package app.marquee.model.media;

/** What happens to NFO and artwork that lay there before us. */
public enum ExistingFiles {
    /** Kept and read; what they lack is added. */
    MERGE,
    /** Kept as they are; only files that do not exist are written. */
    KEEP,
    /** Replaced, after the original went into the cache. */
    REPLACE
}
