package app.marquee.model.media;

/** How a file came to our notice. */
public enum Origin {
    WEBHOOK,
    WATCHER,
    SCAN,
    PERSON
}
