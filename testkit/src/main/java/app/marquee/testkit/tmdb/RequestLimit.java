package app.marquee.testkit.tmdb;

import app.marquee.testkit.http.Durations;
import java.time.Duration;

/** At most so many API requests in any window of this length; {@link #NONE} lets all through. */
public record RequestLimit(int requests, Duration window) {
    public static final RequestLimit NONE = new RequestLimit(Integer.MAX_VALUE, Duration.ofSeconds(10));

    /** Reads {@code 35/10s}. */
    public static RequestLimit parse(String text) {
        String[] parts = text.split("/", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is no limit; write 35/10s");
        }
        return new RequestLimit(Integer.parseInt(parts[0].strip()), Durations.parse(parts[1]));
    }
}
