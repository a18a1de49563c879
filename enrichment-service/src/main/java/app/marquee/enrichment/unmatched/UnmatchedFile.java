package app.marquee.enrichment.unmatched;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.Suggestion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits for a person.
 *
 * @param path       relative to the library's root
 * @param questionId shared by all files that one answer settles
 * @param kind       movie or series
 * @param state      {@code unmatched} or {@code dismissed}
 * @param waitingFiles how many files the same answer settles
 */
record UnmatchedFile(
        long id,
        long libraryId,
        String path,
        Instant discoveredAt,
        long questionId,
        String kind,
        String title,
        @Nullable Integer year,
        String state,
        List<Suggestion> suggestedMatches,
        @Nullable String reason,
        long waitingFiles) {
    /** @param total of all pages */
    record Page(List<UnmatchedFile> items, int page, int limit, long total) {}

    /**
     * What a person says a file shows.
     *
     * @param tmdbId of the movie, or of the series for an episode
     * @param title  what it is called there; the suggestion's or the file's when absent
     */
    record Decision(@Nullable Integer tmdbId, @Nullable String title) {
        /** The number, when there is one. */
        int checked() {
            if (tmdbId == null || tmdbId <= 0) {
                throw ApiProblem.badRequest("a match needs a TMDb number", "send {\"tmdbId\": 603}");
            }
            return tmdbId;
        }
    }
}
