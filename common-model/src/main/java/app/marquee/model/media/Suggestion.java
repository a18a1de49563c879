package app.marquee.model.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title a question may be about.
 *
 * @param score   0 to 1
 * @param reasons for the score, in words a person can read
 */
public record Suggestion(
        int tmdbId,
        String title,
        @Nullable Integer year,
        @Nullable String posterUrl,
        double score,
        List<String> reasons) {
    public Suggestion {
        reasons = Lists.copyOf(reasons);
    }
}
