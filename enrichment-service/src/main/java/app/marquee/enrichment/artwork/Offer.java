package app.marquee.enrichment.artwork;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.model.media.MediaKind;
import java.util.List;

/** What a provider offers for one item. */
public record Offer(long itemId, MediaKind kind, List<Candidate> candidates) {
    public Offer {
        candidates = List.copyOf(candidates);
    }
}
