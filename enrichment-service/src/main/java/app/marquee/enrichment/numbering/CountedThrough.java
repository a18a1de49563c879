package app.marquee.enrichment.numbering;

import app.marquee.enrichment.provider.EpisodeOrder;
import java.util.List;

/** The provider's own episodes counted through all seasons as if they were one: an order that needs no table. */
final class CountedThrough {
    static final EpisodeOrder ORDER =
            new EpisodeOrder("absolute", "all seasons counted through", "absolute", 0, List.of());

    private CountedThrough() {}
}
