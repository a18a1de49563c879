package app.marquee.enrichment.browsing;

import app.marquee.enrichment.artwork.CandidateView;
import app.marquee.enrichment.history.FieldLock;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.StreamDetails;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item with all that is known of it.
 *
 * @param details    the fields' values; null while nothing is known
 * @param provenance of each field, and of each number as {@code ids.tvdb}: where its value comes from, whether a person locked it,
 *     and whether it can be edited
 * @param artwork  the images that are chosen, by type and ordinal; {@code locked} ones by a person
 * @param places   the files that show it; of a series or a season those of its episodes
 * @param locks    of fields and types of artwork
 */
record ItemView(
        @JsonUnwrapped Row row,
        @Nullable ItemDetails details,
        Map<String, Provenance> provenance,
        List<CandidateView> artwork,
        List<Place> places,
        List<FieldLock> locks) {
    /**
     * An item as lists show it.
     *
     * @param kind           movie, series, season or episode
     * @param state          discovered, identified, enriched or published
     * @param edited         whether a person changed it since it was last published
     * @param locked         whether a person locked anything of it
     * @param seriesId       of an episode or a season; so for {@code seriesTitle}
     * @param season         the season's number
     * @param seasonId       of an episode, as an item; null while its season was not asked for
     * @param createdAt      when it came into the catalogue
     * @param premiered      first shown or aired, as 2016-11-10
     * @param rating         0 to 10
     * @param runtime        minutes
     * @param resolution     of its best file, for example {@code 1080p}
     * @param files          how many show it; of a series or a season, how many show its episodes
     * @param seasonCount    of a series, seasons of which there are files
     * @param episodeCount   of a series or a season, episodes of which there are files
     * @param episodesKnown  of a series or a season, episodes its provider lists as far as it was asked
     * @param missingArtwork types of the usual artwork that are not chosen: a poster, fanart and a logo; of a season a poster, of
     *     an episode a still
     * @param posterUrl      below this address, of the poster that is chosen; of an episode its still
     * @param trouble        what went wrong when it was last asked for; null when nothing did
     */
    record Row(
            long id,
            String kind,
            ExternalIds ids,
            String title,
            @Nullable String originalTitle,
            @Nullable Integer year,
            String state,
            boolean hasUnpublishedChanges,
            boolean edited,
            boolean locked,
            long revision,
            boolean demo,
            @Nullable Long seriesId,
            @Nullable String seriesTitle,
            @Nullable Integer season,
            @Nullable Long seasonId,
            @Nullable Integer episode,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant enrichedAt,
            @Nullable Instant lastPublishedAt,
            @Nullable String premiered,
            @Nullable Double rating,
            @Nullable Integer runtime,
            @Nullable String resolution,
            long files,
            @Nullable Integer seasonCount,
            @Nullable Integer episodeCount,
            @Nullable Integer episodesKnown,
            List<String> missingArtwork,
            @Nullable String posterUrl,
            @Nullable String trouble) {}

    /**
     * A file that shows the item.
     *
     * @param itemId     the movie or episode it shows; of several episodes in a file there is a place for each
     * @param path       relative to the library's root
     * @param ordinal    of the item within the file, from 0
     * @param part       of a movie in several files, from 1
     * @param version    for example {@code Director's Cut}
     * @param resolution for example {@code 1080p}
     * @param streams    what ffprobe saw; null when it saw nothing
     */
    record Place(
            long fileId,
            long itemId,
            long libraryId,
            String path,
            int ordinal,
            @Nullable Integer part,
            @Nullable String version,
            @Nullable String resolution,
            Instant addedAt,
            @Nullable StreamDetails streams) {}

    /**
     * @param source   a provider's name, or {@code person}; null where the field has no value and never had
     * @param by       whose decision the value was; null for a provider's
     * @param lock     null where no person locked it
     */
    record Provenance(
            @Nullable String source,
            @Nullable String by,
            @Nullable Instant at,
            boolean editable,
            @Nullable FieldLock lock) {}
}
