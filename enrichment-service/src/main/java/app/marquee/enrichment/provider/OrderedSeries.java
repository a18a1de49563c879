package app.marquee.enrichment.provider;

import app.marquee.model.media.ExternalIds;
import java.util.List;

/**
 * A series whose orders are asked for.
 *
 * @param language of the library, ISO 639-1
 * @param seasons  the provider's own, as far as they are known, so that they can be compared with those of others
 */
public record OrderedSeries(ExternalIds ids, String language, List<Integer> seasons) {
    public OrderedSeries {
        seasons = List.copyOf(seasons);
    }
}
