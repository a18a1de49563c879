package app.marquee.publisher.placing;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What an NFO says before and after a change.
 *
 * @param before null where there is none
 */
public record NfoTexts(@Nullable String before, String after) {
    /** Longer texts are cut: they are for a person to compare. */
    private static final int LONGEST = 256 * 1024;

    static NfoTexts of(byte @Nullable [] before, byte[] after) {
        return new NfoTexts(before == null ? null : text(before), text(after));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8);
    }
}
