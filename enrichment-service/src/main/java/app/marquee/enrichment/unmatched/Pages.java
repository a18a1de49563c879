package app.marquee.enrichment.unmatched;

import app.marquee.messaging.web.ApiProblem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list may be asked for. */
final class Pages {
    private static final int LARGEST = 200;

    private Pages() {}

    static void check(int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST) {
            throw ApiProblem.badRequest(
                    "page " + page + " of " + size + " cannot be shown", "ask for page 0 or later, of 1 to 200 rows");
        }
    }

    /** @param name of what is filtered by, for example {@code state} */
    static void check(String name, @Nullable String value, Set<String> known) {
        if (value != null && !known.contains(value)) {
            throw ApiProblem.badRequest(
                    "there is no " + name + " " + value,
                    "ask for " + String.join(" or ", known.stream().sorted().toList()));
        }
    }
}
