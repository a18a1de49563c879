package app.marquee.publisher.publishing;

import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.MediaKind;
import app.marquee.publisher.placing.PlannedChange;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a library would do now, a page of it.
 *
 * @param library   the library's name
 * @param existing  what becomes of files that were there before
 * @param publishes whether the library was confirmed, and not undone since: what is shown is being done then
 * @param total     items in the library that could be planned
 * @param counts    changes on this page, by what is done
 * @param next      the {@code after} of the next page; null on the last
 * @param waiting   what is not in the plan yet; null when everything we heard of is
 */
record LibraryPlan(
        long libraryId,
        String library,
        ExistingFiles existing,
        boolean publishes,
        long total,
        Map<PlannedChange.Action, Long> counts,
        List<PlannedItem> items,
        @Nullable Long next,
        @Nullable Waiting waiting) {

    /**
     * @param folder  relative to the library's root
     * @param state   as last published, held or failed
     * @param reason  of that state
     * @param problem why the item cannot be looked at
     */
    record PlannedItem(
            long itemId,
            MediaKind kind,
            String title,
            String folder,
            Outcome state,
            @Nullable String reason,
            List<PlannedChange> changes,
            @Nullable String problem) {}

    /** @param items that are described and were not looked at yet; 0 when none is described */
    record Waiting(long items, String reason) {}

    static Map<PlannedChange.Action, Long> count(List<PlannedItem> items) {
        Map<PlannedChange.Action, Long> counts = new EnumMap<>(PlannedChange.Action.class);
        for (PlannedChange.Action action : PlannedChange.Action.values()) {
            counts.put(action, 0L);
        }
        items.stream()
                .flatMap(item -> item.changes().stream())
                .forEach(change -> counts.merge(change.action(), 1L, Long::sum));
        return counts;
    }
}
