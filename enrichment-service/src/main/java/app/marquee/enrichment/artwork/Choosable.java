package app.marquee.enrichment.artwork;

import app.marquee.enrichment.provider.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A candidate among those of its item and type.
 *
 * @param unusable    rejected by a person, or its image is none
 * @param locked      whether a person decided on the item's images of this type
 * @param fingerprint null when nobody looked at the image yet
 */
record Choosable(
        long id,
        long itemId,
        Candidate candidate,
        boolean unusable,
        boolean locked,
        boolean selected,
        @Nullable Fingerprint fingerprint) {}
