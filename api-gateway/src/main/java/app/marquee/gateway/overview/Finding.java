package app.marquee.gateway.overview;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs a person.
 *
 * @param code   always the same for the same kind of thing, for example {@code library-frozen}
 * @param count  of what is concerned; 1 where it is one thing
 * @param text   what is wrong, in a sentence
 * @param remedy what to do about it
 * @param page   of the UI that shows it
 * @param mend   the request that mends it; null where only a person can
 */
record Finding(
        String code,
        Severity severity,
        long count,
        String text,
        String remedy,
        String page,
        @Nullable Mend mend) {
    /** The worst first. */
    enum Severity {
        ERROR,
        WARNING,
        NOTICE
    }

    /** @param body as JSON; null: none */
    record Mend(String method, String path, @Nullable String body) {
        static Mend post(String path) {
            return new Mend("POST", path, null);
        }

        static Mend post(String path, String body) {
            return new Mend("POST", path, body);
        }
    }

    static String files(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d file" : "%,d files", count);
    }
}
