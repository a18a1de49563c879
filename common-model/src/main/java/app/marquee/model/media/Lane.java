package app.marquee.model.media;

import java.util.Locale;

/** How urgent a message is, as the broker sees it: each lane has its own queues and its own consumers. */
public enum Lane {
    URGENT,
    NORMAL,
    BULK;

    /** The routing key and the last part of the queue's name. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
