package app.marquee.notifier.coalescing;

import java.time.Instant;
import java.util.List;

/**
 * A call in hand.
 *
 * @param attempts that failed so far
 */
record Delivery(
        long id,
        long targetId,
        long libraryId,
        String folder,
        List<String> folders,
        int attempts,
        Instant createdAt,
        List<Carried> carried) {
    /** One of the news it tells, and whose work that was. */
    record Carried(News news, String correlation, List<String> causes, int urgency) {}

    List<News> news() {
        return carried.stream().map(Carried::news).toList();
    }
}
