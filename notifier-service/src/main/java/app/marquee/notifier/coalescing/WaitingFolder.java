package app.marquee.notifier.coalescing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A folder with news that a target has not been told.
 *
 * @param called when it was last called for this folder
 */
record WaitingFolder(
        long libraryId,
        String folder,
        Instant first,
        Instant last,
        int count,
        @Nullable Instant called) {}
