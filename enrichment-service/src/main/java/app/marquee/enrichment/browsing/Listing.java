package app.marquee.enrichment.browsing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which items are wanted, in what order.
 *
 * @param page  counted from 1; ignored where {@code after} is given
 * @param after where the page before ended
 */
record Listing(
        ItemFilter filter,
        Sort sort,
        boolean descending,
        int page,
        int limit,
        @Nullable Cursor after) {
    Listing from(Cursor cursor) {
        return new Listing(filter, sort, descending, page, limit, cursor);
    }

    /** The order in words, for cursors. */
    String order() {
        return sort.name().toLowerCase(Locale.ROOT) + (descending ? "-desc" : "-asc");
    }
}
