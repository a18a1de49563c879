package app.marquee.publisher.desired;

import app.marquee.model.event.MetadataEnriched;
import org.jspecify.annotations.Nullable;

/**
 * What an item should look like.
 *
 * @param document as last heard
 * @param handledRevision the last that was published, held or failed in every library
 * @param approved as last published, when that is not the document; null also when it never was
 * @param approvedRevision 0 when it never was published
 */
public record DesiredItem(
        MetadataEnriched document,
        long handledRevision,
        @Nullable MetadataEnriched approved,
        long approvedRevision) {
    public long id() {
        return document.itemId();
    }

    public long revision() {
        return document.revision();
    }

    /** What may be seen of the item while somebody else's files are written: what was published, else what is wanted. */
    public MetadataEnriched visible() {
        return approved != null ? approved : document;
    }

    public boolean everPublished() {
        return approvedRevision > 0;
    }

    /** Whether it is again what was published, as after changes were discarded: publishing it changes nothing. */
    public boolean asApproved() {
        return approved != null
                && approved.ids().equals(document.ids())
                && approved.details().equals(document.details())
                && approved.artwork().equals(document.artwork())
                && approved.files().equals(document.files())
                && approved.folders().equals(document.folders());
    }

    /** The approved texts and images, for the files there are now. */
    public MetadataEnriched approvedForPresentFiles() {
        MetadataEnriched seen = visible();
        return new MetadataEnriched(
                document.itemId(),
                document.kind(),
                document.revision(),
                document.parent(),
                seen.ids(),
                seen.details(),
                seen.artwork(),
                document.files(),
                document.folders(),
                document.localAssets(),
                document.edited());
    }
}
