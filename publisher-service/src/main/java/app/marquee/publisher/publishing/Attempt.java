package app.marquee.publisher.publishing;

import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.MetadataEnriched;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How trying to publish an item in one library ended. What was written stands with the publication.
 *
 * @param folder   the item's, relative to the library's root
 * @param outcome  HELD, FAILED, or UNCHANGED for all that went well
 * @param reason   in words a person can read
 * @param retry    whether another try may do better
 * @param lookAgainAt when a wait for a file that is gone ends; null when none does
 * @param whole    whether all of the document was published, and not only what was approved before
 * @param assets   paths of ours that lie there now
 * @param nfoHash  of the first NFO; null without one
 */
public record Attempt(
        MetadataEnriched document,
        long libraryId,
        String folder,
        Outcome outcome,
        @Nullable String reason,
        boolean retry,
        @Nullable Instant lookAgainAt,
        boolean whole,
        List<String> assets,
        @Nullable String nfoHash,
        Trigger trigger,
        String publishedBy) {
    public Attempt {
        assets = List.copyOf(assets);
    }
}
