package app.marquee.model.event;

import app.marquee.model.WireName;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Lists;
import app.marquee.model.media.MediaKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where publishing one item in one library ended, for every revision of its files. Sent by publisher-service.
 *
 * @param folder  the item's folder, relative to the library's root
 * @param files   whose revisions this answers
 * @param written what was written and is now ours
 * @param removed paths that were withdrawn, relative to the library's root
 * @param reason  why it was held or failed
 * @param videoChanged whether players have a new video to learn of, even when nothing was written
 */
@WireName("asset.published")
public record AssetPublished(
        long itemId,
        MediaKind kind,
        long revision,
        long libraryId,
        String folder,
        String title,
        Outcome outcome,
        List<FileReference> files,
        List<PublishedFile> written,
        List<String> removed,
        @Nullable String reason,
        boolean videoChanged)
        implements PipelineEvent {
    public AssetPublished {
        files = Lists.copyOf(files);
        written = Lists.copyOf(written);
        removed = Lists.copyOf(removed);
    }

    public enum Outcome {
        WRITTEN,
        UNCHANGED,
        HELD,
        FAILED
    }

    /**
     * @param path   relative to the library's root
     * @param sha256 lower-case hexadecimal
     */
    public record PublishedFile(String path, long size, Instant modifiedAt, String sha256) {}
}
