package app.marquee.enrichment.identity;

import app.marquee.enrichment.provider.TitleHit;
import app.marquee.model.media.Suggestion;
import java.util.List;

/** What scoring a search's hits came to. */
sealed interface Match {
    record Confident(TitleHit hit, double score, List<String> reasons) implements Match {}

    /**
     * @param suggestions best first, at most five
     * @param reason      in words a person can read
     */
    record Unclear(List<Suggestion> suggestions, String reason) implements Match {}
}
