package app.marquee.model.event;

import app.marquee.model.WireName;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Lists;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question only a person can answer. Sent by enrichment-service when a question is given to a person, and again when
 * its files or suggestions change.
 *
 * @param kind  movie or series
 * @param files that wait for the answer
 * @param reason why nothing was taken, in words a person can read
 */
@WireName("media.unmatched")
public record MediaUnmatched(
        long questionId,
        MediaKind kind,
        String title,
        @Nullable Integer year,
        List<FileReference> files,
        List<Suggestion> suggestions,
        String reason)
        implements PipelineEvent {
    public MediaUnmatched {
        files = Lists.copyOf(files);
        suggestions = Lists.copyOf(suggestions);
    }
}
