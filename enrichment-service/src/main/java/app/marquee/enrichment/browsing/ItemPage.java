package app.marquee.enrichment.browsing;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items {@link ItemView.Row rows}, or of each the members that were asked for
 * @param page  counted from 1; null where the page was asked for by a cursor
 * @param total how many there are in all; null where the page was asked for by a cursor
 * @param next  what {@code after} is to be for the next page; null on the last one, and of a search by likeness
 */
record ItemPage(
        @ArraySchema(schema = @Schema(implementation = ItemView.Row.class))
        List<?> items,

        @Nullable Integer page,
        int limit,
        @Nullable Long total,
        @Nullable String next) {
    ItemPage only(SparseFields fields) {
        return new ItemPage(items.stream().map(fields::of).toList(), page, limit, total, next);
    }
}
