package app.marquee.enrichment.artwork;

import app.marquee.model.media.ArtworkType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as a person sees it.
 *
 * @param previewUrl below this address, at most 300 pixels wide and high
 * @param width      0 when the provider does not say; so for height
 * @param score      0 to 100
 * @param rejected   here or wherever it is offered
 * @param fault      why its image cannot be used; null when nothing speaks against it
 * @param ordinal    among the selected of its type, from 0
 * @param selectedBy auto, manual, local, migration or published
 * @param locked     whether a person decided on the item's images of this type
 */
public record CandidateView(
        long id,
        long itemId,
        ArtworkType assetType,
        String provider,
        String url,
        String previewUrl,
        int width,
        int height,
        @Nullable String language,
        double voteAverage,
        int voteCount,
        double score,
        boolean selected,
        @Nullable Integer ordinal,
        @Nullable String selectedBy,
        @Nullable Instant selectedAt,
        boolean rejected,
        @Nullable String fault,
        boolean locked) {
    /** Where a candidate's thumbnail is, below the gateway's address. */
    public static String thumbnail(long candidate) {
        return "/api/v1/candidates/" + candidate + "/thumbnail";
    }
}
