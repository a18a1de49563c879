package app.marquee.enrichment.browsing;

import app.marquee.enrichment.history.FieldLock;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item with all that is known of it.
 *
 * @param provenance where each field comes from, by the field's name, and each number, for example {@code ids.tvdb}
 */
record ItemView(
        @JsonUnwrapped Row row,
        @Nullable ItemDetails details,
        List<Artwork> artwork,
        List<Place> places,
        List<FieldLock> locks,
        Map<String, Provenance> provenance) {
    /**
     * An item as lists show it.
     *
     * @param kind      movie, series, season or episode
     * @param state     discovered, identified, enriched or published
     * @param edited    whether a person changed it since it was last published
     * @param seriesId  of an episode or a season
     * @param files     how many show it; of a series, how many show its episodes
     * @param posterUrl of the poster that is chosen; of an episode its still
     * @param trouble   what went wrong when it was last asked for; null when nothing did
     */
    record Row(
            long id,
            String kind,
            ExternalIds ids,
            String title,
            @Nullable Integer year,
            String state,
            boolean hasUnpublishedChanges,
            boolean edited,
            long revision,
            boolean demo,
            @Nullable Long seriesId,
            @Nullable Integer season,
            @Nullable Integer episode,
            Instant createdAt,
            @Nullable Instant enrichedAt,
            @Nullable Instant lastPublishedAt,
            long files,
            @Nullable String posterUrl,
            @Nullable String trouble) {}

    /** A file that shows the item; its path is relative to the library's root. */
    record Place(long fileId, long libraryId, String path) {}

    /**
     * @param source a provider's name, or {@code person}
     * @param by     whose decision it was; null for a provider's
     */
    record Provenance(
            String source, @Nullable String by, @Nullable Instant at) {}
}
