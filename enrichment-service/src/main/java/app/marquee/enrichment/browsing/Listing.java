package app.marquee.enrichment.browsing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which items are wanted, in what order.
 *
 * @param type    movie, series or episode
 * @param series  only episodes of this series
 * @param library only what this library shows
 * @param page    counted from 1; ignored where {@code after} is given
 * @param after   where the page before ended
 */
record Listing(
        String type,
        @Nullable Long series,
        @Nullable Long library,
        @Nullable String state,
        @Nullable Boolean unpublished,
        @Nullable Boolean edited,
        @Nullable Integer year,
        @Nullable String genre,
        Sort sort,
        boolean descending,
        int page,
        int limit,
        @Nullable Cursor after) {
    Listing from(Cursor cursor) {
        return new Listing(
                type, series, library, state, unpublished, edited, year, genre, sort, descending, page, limit, cursor);
    }

    /** The order in words, for cursors. */
    String order() {
        return sort.name().toLowerCase(Locale.ROOT) + (descending ? "-desc" : "-asc");
    }

    enum Sort {
        TITLE("lower(i.title)", "text"),
        YEAR("coalesce(i.year, 0)", "integer"),
        ADDED("i.created_at", "timestamptz"),
        /** Season and number: the order within a series. */
        NUMBER("(cast(e.season_number as bigint) * 1000000 + e.episode_number)", "bigint");

        private final String expression;
        private final String sqlType;

        Sort(String expression, String sqlType) {
            this.expression = expression;
            this.sqlType = sqlType;
        }

        String expression() {
            return expression;
        }

        String sqlType() {
            return sqlType;
        }

        /** Whether a key from outside is one of this order. */
        boolean knows(String key) {
            try {
                switch (this) {
                    case TITLE -> {}
                    case YEAR -> Integer.parseInt(key);
                    case NUMBER -> Long.parseLong(key);
                    case ADDED -> Instant.parse(key);
                }
                return true;
            } catch (NumberFormatException | DateTimeParseException e) {
                return false;
            }
        }
    }
}
