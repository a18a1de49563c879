package app.marquee.scanner.inventory;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.Origin;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a directory is looked at.
 *
 * @param scanId   the scan it is part of
 * @param anew     whether files that did not change are announced too
 * @param only     the paths it is about, relative to the library's root; null for all
 * @param hints    ids that came with the files, as a webhook has them
 * @param replaces the file they were put in place of, where somebody said so
 */
public record Notice(
        Origin origin,
        @Nullable Long scanId,
        boolean anew,
        @Nullable Set<String> only,
        ExternalIds hints,
        @Nullable Long replaces) {
    public static Notice ofScan(long scanId, boolean anew) {
        return new Notice(Origin.SCAN, scanId, anew, null, ExternalIds.NONE, null);
    }

    public static Notice ofWatcher() {
        return new Notice(Origin.WATCHER, null, false, null, ExternalIds.NONE, null);
    }

    public static Notice ofWebhook(Set<String> only, ExternalIds hints, @Nullable Long replaces) {
        return new Notice(Origin.WEBHOOK, null, false, Set.copyOf(only), hints, replaces);
    }

    /** What was known of the file turned out to be wrong; how it came stays. */
    static Notice ofMistake(Origin origin) {
        return new Notice(origin, null, false, null, ExternalIds.NONE, null);
    }

    boolean concerns(String path) {
        return only == null || only.contains(path);
    }
}
