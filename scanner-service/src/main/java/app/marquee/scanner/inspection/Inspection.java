package app.marquee.scanner.inspection;

import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.StreamDetails;
import org.jspecify.annotations.Nullable;

/** What came of looking into a file. */
sealed interface Inspection {
    /** Newer news of the file is on its way, or its library is gone. */
    record Superseded() implements Inspection {}

    /** The file is not there any longer; the scan or the watcher says what that means. */
    record Vanished() implements Inspection {}

    /**
     * @param fingerprint of the bytes the streams were read from; null when they were known
     * @param nfoProblem  why an NFO was ignored
     */
    record Found(
            MediaIdentified media,
            StreamDetails streams,
            @Nullable String fingerprint,
            @Nullable String nfoProblem,
            long durationMs)
            implements Inspection {}
}
