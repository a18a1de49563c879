package app.marquee.publisher.placing;

import org.jspecify.annotations.Nullable;

/**
 * What would happen to one path.
 *
 * @param path   relative to the library's root
 * @param reason why something is kept
 * @param texts  of an NFO that would be written, where they were asked for; null otherwise
 */
public record PlannedChange(
        String path,
        Action action,
        @Nullable String reason,
        @Nullable NfoTexts texts) {
    public enum Action {
        WRITE,
        /** What lies there goes into the cache first. */
        REPLACE,
        REMOVE,
        /** An original goes back to where it was. */
        PUT_BACK,
        KEEP,
        UNCHANGED
    }
}
