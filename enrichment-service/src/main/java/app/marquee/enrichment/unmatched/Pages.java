package app.marquee.enrichment.unmatched;

import app.marquee.messaging.web.ApiProblem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list may be asked for. */
final class Pages {
    private static final int LARGEST = 200;

    private Pages() {}

    static void check(int page, int limit) {
        if (page < 1 || limit < 1 || limit > LARGEST) {
            throw ApiProblem.badRequest(
                    "page " + page + " of " + limit + " cannot be shown",
                    "page is 1 or more, limit is 1 to " + LARGEST);
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
