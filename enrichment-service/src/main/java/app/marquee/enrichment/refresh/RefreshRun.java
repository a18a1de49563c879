package app.marquee.enrichment.refresh;

import app.marquee.model.command.RefreshMetadata;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refresh that a job asked for and that is not done.
 *
 * @param libraryId    null for all
 * @param pages        of the provider's lists, read for it
 * @param done         titles, as counted last
 * @param postponed    titles that changed and wait for another day
 * @param progressedAt when it got further last
 */
record RefreshRun(
        long jobId,
        RefreshMetadata.Mode mode,
        @Nullable Long libraryId,
        String correlation,
        Phase phase,
        int pages,
        int done,
        int postponed,
        Instant progressedAt) {
    enum Phase {
        /** The provider's lists of changes. */
        READING,
        /** For the titles that were chosen. */
        ASKING
    }

    /**
     * How far the titles are.
     *
     * @param unasked  nobody asked for them yet
     * @param open     asked for and not answered
     * @param waiting  of the open ones, those whose provider cannot be asked
     * @param answered by the provider; so {@code changed}, with something new
     * @param failed   asked for without a usable answer
     */
    record Counts(int total, int unasked, int open, int waiting, int answered, int changed, int failed) {
        int done() {
            return total - unasked - open;
        }
    }
}
