package app.marquee.enrichment.provider;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import java.util.List;

/** What a provider knows of a movie. */
public record MovieFacts(ExternalIds ids, ItemDetails details, List<Candidate> artwork, Sources sources) {
    public MovieFacts {
        artwork = List.copyOf(artwork);
    }
}
