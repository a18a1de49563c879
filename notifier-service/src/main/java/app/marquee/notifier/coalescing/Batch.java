package app.marquee.notifier.coalescing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folders that one call is about.
 *
 * @param folder what is called: the one folder, or the root for many
 */
record Batch(long libraryId, String folder, List<String> folders) {
    /** The next one that may be told now: the oldest folder, or all of its library when many wait. */
    static Optional<Batch> next(List<WaitingFolder> waiting, Rhythm rhythm, CoalescingSettings settings, Instant now) {
        Map<Long, List<WaitingFolder>> due = new LinkedHashMap<>();
        for (WaitingFolder one : waiting) {
            if (!rhythm.due(one.first(), one.last(), one.called()).isAfter(now)) {
                due.computeIfAbsent(one.libraryId(), library -> new ArrayList<>())
                        .add(one);
            }
        }
        return due.values().stream().findFirst().map(folders -> of(folders, settings));
    }

    private static Batch of(List<WaitingFolder> due, CoalescingSettings settings) {
        WaitingFolder oldest = due.getFirst();
        if (due.size() < settings.rootFrom()) {
            return new Batch(oldest.libraryId(), oldest.folder(), List.of(oldest.folder()));
        }
        List<String> folders = new ArrayList<>();
        int news = 0;
        for (WaitingFolder one : due) {
            if (!folders.isEmpty() && news + one.count() > settings.mostNews()) {
                break;
            }
            folders.add(one.folder());
            news += one.count();
        }
        return new Batch(oldest.libraryId(), "", List.copyOf(folders));
    }
}
