package app.marquee.enrichment.catalogue;

import app.marquee.model.media.Artwork;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as a person sees it.
 *
 * @param kind     movie, series, season or episode
 * @param state    discovered, identified, enriched or published
 * @param seriesId of an episode
 * @param files    how many show it; of a series, how many show its episodes
 * @param details  only of a single item; so are artwork and paths
 */
record ItemView(
        long id,
        String kind,
        ExternalIds ids,
        String title,
        @Nullable Integer year,
        String state,
        boolean hasUnpublishedChanges,
        long revision,
        boolean demo,
        @Nullable Long seriesId,
        @Nullable Integer season,
        @Nullable Integer episode,
        @Nullable Instant enrichedAt,
        @Nullable Instant lastPublishedAt,
        long files,
        @Nullable ItemDetails details,
        List<Artwork> artwork,
        List<Place> places) {
    /** A file that shows the item; its path is relative to the library's root. */
    record Place(long fileId, long libraryId, String path) {}

    record Page(List<ItemView> items, int page, int size, long total) {}

    ItemView with(List<Artwork> images, List<Place> shownBy) {
        return new ItemView(
                id,
                kind,
                ids,
                title,
                year,
                state,
                hasUnpublishedChanges,
                revision,
                demo,
                seriesId,
                season,
                episode,
                enrichedAt,
                lastPublishedAt,
                files,
                details,
                images,
                shownBy);
    }
}
