package app.marquee.scanner.scanning;

import app.marquee.model.command.ScanLibrary.Mode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scan and its counters, as REST answers it.
 *
 * @param directory        relative to the root, where only a part is scanned
 * @param directoriesTotal seen; queued are those whose listing changed
 * @param assetsQueued     NFO and images of others found beside announced files; cached are those of answered files
 * @param enrichmentQueued files announced; completed are those published, held, failed or waiting for a person
 */
record Scan(
        long id,
        long libraryId,
        Mode mode,
        @Nullable String directory,
        Phase state,
        int directoriesTotal,
        int directoriesQueued,
        int directoriesScanned,
        long entriesSeen,
        int moviesFound,
        int moviesNew,
        int moviesUpdated,
        int episodesFound,
        int episodesNew,
        int episodesUpdated,
        int filesMissing,
        int assetsQueued,
        int assetsCached,
        int enrichmentQueued,
        int enrichmentCompleted,
        int errorsCount,
        @Nullable String lastError,
        @Nullable String currentOperation,
        String correlation,
        Instant createdAt,
        @Nullable Instant discoveringAt,
        @Nullable Instant scanningAt,
        @Nullable Instant cachingAt,
        @Nullable Instant enrichingAt,
        @Nullable Instant finishedAt) {

    boolean anew() {
        return mode == Mode.FULL;
    }

    /** It may have passed by now what changes from now on. */
    boolean begun() {
        return discoveringAt != null;
    }

    /** @param wanted relative to the root; null for all of it */
    boolean covers(Mode asked, @Nullable String wanted) {
        return (mode == asked || anew()) && (directory == null || directory.equals(wanted));
    }

    /** In words a person can read. */
    String summary() {
        return (moviesNew + episodesNew) + " new, " + (moviesUpdated + episodesUpdated) + " changed, " + filesMissing
                + " missing"
                + (errorsCount == 0 ? "" : ", " + errorsCount + " could not be read: " + lastError);
    }
}
