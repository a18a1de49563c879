package app.marquee.enrichment.identity;

import app.marquee.enrichment.provider.TitleHit;
import app.marquee.model.media.Suggestion;
import java.util.List;

/**
 * A title that may be meant.
 *
 * @param fit     how well it is spelled as asked, from 0 to 1
 * @param score   from 0 to 1
 * @param reasons for the score, in words a person can read
 */
public record ScoredTitle(TitleHit hit, double fit, double score, List<String> reasons) {
    public ScoredTitle {
        reasons = List.copyOf(reasons);
    }

    Suggestion suggestion() {
        return new Suggestion(
                hit.tmdbId(), hit.title(), hit.year(), hit.posterUrl(), Math.round(score * 1000) / 1000.0, reasons);
    }

    String name() {
        return "'" + hit.title() + "' (" + (hit.year() == null ? "year unknown" : hit.year()) + ")";
    }
}
