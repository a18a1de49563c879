package app.marquee.enrichment.unmatched;

import app.marquee.model.media.FileReference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer.
 *
 * @param kind       movie or series
 * @param state      open, given to a person (unmatched), dismissed by one, or answered
 * @param tmdbId     the answer; null when there is none
 * @param answeredBy {@code alias}, {@code identity}, {@code id}, {@code search} or {@code person:} and a name
 * @param reason     why it was answered so, or why not
 * @param files      how many files the answer settles
 */
record QuestionView(
        long id,
        String kind,
        String title,
        @Nullable Integer year,
        @Nullable String country,
        String state,
        @Nullable Integer tmdbId,
        @Nullable String answeredBy,
        @Nullable String reason,
        long files,
        Instant updatedAt) {
    /** @param total of all pages */
    record Page(List<QuestionView> items, int page, int limit, long total) {}

    /**
     * @param candidates the titles among which it was answered, best first
     * @param examples   of the files, at most a hundred
     */
    record Details(QuestionView question, List<Candidate> candidates, List<FileReference> examples) {}

    /**
     * @param countries ISO 3166-1
     * @param score     from 0 to 1
     * @param reasons   for the score
     */
    record Candidate(
            int tmdbId,
            String title,
            @Nullable String originalTitle,
            @Nullable Integer year,
            List<String> countries,
            int votes,
            @Nullable String posterUrl,
            double score,
            List<String> reasons) {}
}
