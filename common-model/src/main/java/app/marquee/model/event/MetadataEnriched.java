package app.marquee.model.event;

import app.marquee.model.WireName;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.ItemFile;
import app.marquee.model.media.Lists;
import app.marquee.model.media.LocalAsset;
import app.marquee.model.media.MediaKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item's whole desired state: what is to be published, beside which files. Sent by enrichment-service for every item
 * that a file shows, and with no files when none shows it any longer. At most 256 KiB.
 *
 * @param revision grows with every change of the item; a lower one is old news
 * @param parent   of an episode or a season: its series, which is published first
 * @param files    every file that shows the item; for a series none: its folder is {@code folders}
 * @param folders  of a series, relative to the root of each library that holds it
 * @param localAssets what lies beside the files and is not ours
 * @param edited   whether a person edited the item since it was last published
 */
@WireName("metadata.enriched")
public record MetadataEnriched(
        long itemId,
        MediaKind kind,
        long revision,
        @Nullable Parent parent,
        ExternalIds ids,
        ItemDetails details,
        List<Artwork> artwork,
        List<ItemFile> files,
        List<ItemFolder> folders,
        List<LocalAsset> localAssets,
        boolean edited)
        implements PipelineEvent {
    public MetadataEnriched {
        artwork = Lists.copyOf(artwork);
        files = Lists.copyOf(files);
        folders = Lists.copyOf(folders);
        localAssets = Lists.copyOf(localAssets);
    }

    /** The series an episode or season belongs to, and the revision of it that must be published first. */
    public record Parent(long itemId, long revision) {}

    /** @param path relative to the library's root; empty when the root itself is the folder */
    public record ItemFolder(long libraryId, String path) {}
}
