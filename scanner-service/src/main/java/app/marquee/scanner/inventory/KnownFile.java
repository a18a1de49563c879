package app.marquee.scanner.inventory;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Origin;
import app.marquee.scanner.walking.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A media file as the database has it.
 *
 * @param exists      whether it was there when last looked for
 * @param removalSaid whether others were told that it is gone
 * @param hints       ids that came with it, as a webhook has them
 * @param verifiedAt  when it was last looked for on the disk
 * @param inspected   the last revision that was looked into
 */
public record KnownFile(
        long id,
        long libraryId,
        String path,
        String directory,
        long revision,
        Origin origin,
        ExternalIds hints,
        boolean exists,
        boolean removalSaid,
        long size,
        Instant modifiedAt,
        long inode,
        Instant verifiedAt,
        long inspected,
        long answered,
        Instant createdAt,
        @Nullable Instant missingSince) {
    public FileReference reference() {
        return new FileReference(id, libraryId, path, revision);
    }

    FileReference reference(long newRevision) {
        return new FileReference(id, libraryId, path, newRevision);
    }

    /** Whether these are the same bytes, as far as a stat can tell: a file replaced by an older one is another too. */
    boolean sameVideo(Entry entry) {
        return size == entry.size()
                && modifiedAt.equals(entry.modifiedAt())
                && (inode == 0 || entry.inode() == 0 || inode == entry.inode());
    }

    /** Gone, and nobody was told yet. */
    boolean pending() {
        return !exists && !removalSaid;
    }
}
