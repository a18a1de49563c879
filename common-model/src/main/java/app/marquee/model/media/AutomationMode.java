package app.marquee.model.media;

/** How much a library does by itself. */
public enum AutomationMode {
    /** Identifies and enriches; publishes only when a person says so. */
    MANUAL,
    /** Publishes by itself what a webhook brought; the rest waits for a person. */
    HYBRID,
    /** Publishes new items by itself; an item that a person edited waits for that person. */
    AUTOMATIC
}
