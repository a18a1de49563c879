package app.marquee.model.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** From 1 (now) to 10 (whenever). */
public record Urgency(@JsonValue int level) implements Comparable<Urgency> {
    /** A person or a webhook waits. */
    public static final Urgency CRITICAL = new Urgency(1);
    /** New files. */
    public static final Urgency HIGH = new Urgency(3);
    /** Changed files. */
    public static final Urgency MEDIUM = new Urgency(4);
    /** Refreshes. */
    public static final Urgency LOW = new Urgency(8);
    /** Full scans. */
    public static final Urgency VERY_LOW = new Urgency(10);

    @JsonCreator
    public Urgency {
        if (level < 1 || level > 10) {
            throw new IllegalArgumentException("urgency is 1 (now) to 10 (whenever), not " + level);
        }
    }

    public Lane lane() {
        return level <= 2 ? Lane.URGENT : level <= 7 ? Lane.NORMAL : Lane.BULK;
    }

    @Override
    public int compareTo(Urgency other) {
        return Integer.compare(level, other.level);
    }
}
