package app.marquee.enrichment.artwork;

import app.marquee.enrichment.provider.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A candidate among those of its item and type.
 *
 * @param id          null when it is not stored yet
 * @param unusable    rejected by a person, or its image is none
 * @param fingerprint null when nobody looked at the image yet
 */
record Choosable(
        @Nullable Long id,
        Slot slot,
        Candidate candidate,
        boolean unusable,
        boolean selected,
        @Nullable Fingerprint fingerprint) {
    /** As a provider offers it for the first time. */
    static Choosable offered(Slot slot, Candidate candidate, boolean rejected) {
        return new Choosable(null, slot, candidate, rejected, false, null);
    }

    /** With what a provider says of it now. */
    Choosable as(Candidate now) {
        return new Choosable(id, slot, now, unusable, selected, fingerprint);
    }

    Address address() {
        return new Address(slot, candidate.url());
    }

    /** What makes a candidate the same one. */
    record Address(Slot slot, String url) {}
}
