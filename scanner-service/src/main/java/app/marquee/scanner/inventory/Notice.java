package app.marquee.scanner.inventory;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Why a directory is looked at.
 *
 * @param scanId the scan it is part of
 * @param anew   whether files that did not change are announced too
 * @param hints  ids that came with the files, as a webhook has them
 */
public record Notice(Origin origin, @Nullable Long scanId, boolean anew, ExternalIds hints) {
    public static Notice ofScan(long scanId, boolean anew) {
        return new Notice(Origin.SCAN, scanId, anew, ExternalIds.NONE);
    }

    public static Notice ofWatcher() {
        return new Notice(Origin.WATCHER, null, false, ExternalIds.NONE);
    }
}
