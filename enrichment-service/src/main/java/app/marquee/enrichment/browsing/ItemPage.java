package app.marquee.enrichment.browsing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param page  counted from 1; null where the page was asked for by a cursor
 * @param total how many there are in all; null where the page was asked for by a cursor
 * @param next  what {@code after} is to be for the next page; null on the last one, and of a search by likeness
 */
record ItemPage<T>(
        List<T> items,
        @Nullable Integer page,
        int limit,
        @Nullable Long total,
        @Nullable String next) {
    <S> ItemPage<S> each(Function<T, S> change) {
        return new ItemPage<>(items.stream().map(change).toList(), page, limit, total, next);
    }
}
