package app.marquee.model.command;

import app.marquee.model.WireName;
import org.jspecify.annotations.Nullable;

/**
 * Look for changes in a library. Sent by api-gateway, done by scanner-service.
 *
 * @param directory relative to the root, to look only there; null for all
 */
@WireName("library.scan")
public record ScanLibrary(
        @Nullable Long jobId,
        long libraryId,
        Mode mode,
        @Nullable String directory) implements Command, ForJob {
    public enum Mode {
        /** Only what changed since the last scan. */
        QUICK,
        /** Everything anew. */
        FULL
    }

    /** What changed anywhere in the library; no job waits for it. */
    public static ScanLibrary quick(long libraryId) {
        return new ScanLibrary(null, libraryId, Mode.QUICK, null);
    }
}
