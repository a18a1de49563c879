package app.marquee.publisher.desired;

import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.PublishedFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How publishing an item in a library stands.
 *
 * @param folder         the item's, relative to the library's root
 * @param pendingWritten done on disk and not yet said
 * @param pendingRemoved done on disk and not yet said
 * @param answeredFiles  file ids with the revision last answered
 * @param correlation    of the work that is not finished
 * @param dueAt          when it is looked at again; null when nothing is to do
 * @param attempts       in a row that failed
 * @param forced         whether a person asked for it
 */
public record Publication(
        long itemId,
        long libraryId,
        long revision,
        AssetPublished.Outcome state,
        @Nullable String reason,
        String folder,
        List<PublishedFile> pendingWritten,
        List<String> pendingRemoved,
        Map<Long, Long> answeredFiles,
        @Nullable String correlation,
        @Nullable Instant dueAt,
        int attempts,
        boolean forced) {
    public Publication {
        pendingWritten = List.copyOf(pendingWritten);
        pendingRemoved = List.copyOf(pendingRemoved);
        answeredFiles = Map.copyOf(answeredFiles);
    }
}
