package app.marquee.enrichment.browsing;

import app.marquee.enrichment.history.HistoryRepository;
import app.marquee.model.MessageJson;
import app.marquee.model.media.ItemDetails;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the fields of an item come from. */
@Component
class Provenances {
    /** Whoever said first what nobody changed since. */
    private static final String FIRST_SOURCE = "tmdb";

    private final ItemViewRepository items;
    private final HistoryRepository history;

    Provenances(ItemViewRepository items, HistoryRepository history) {
        this.items = items;
        this.history = history;
    }

    /** @param details null when nothing is known of it yet */
    Map<String, ItemView.Provenance> of(ItemView.Row item, @Nullable ItemDetails details) {
        Map<String, ItemView.Provenance> provenances = new TreeMap<>();
        if (details != null) {
            MessageJson.mapper()
                    .valueToTree(details)
                    .propertyNames()
                    .forEach(name -> provenances.put(name, said(FIRST_SOURCE, item)));
            MessageJson.mapper()
                    .valueToTree(item.ids())
                    .propertyNames()
                    .forEach(name -> provenances.put("ids." + name, said(FIRST_SOURCE, item)));
            items.otherSources(item.id()).forEach((name, source) -> provenances.put(name, said(source, item)));
        }
        history.latest(item.id())
                .forEach(change -> provenances.put(
                        change.field(),
                        new ItemView.Provenance(change.source(), change.changedBy(), change.changedAt())));
        return provenances;
    }

    private static ItemView.Provenance said(String provider, ItemView.Row item) {
        return new ItemView.Provenance(provider, null, item.enrichedAt());
    }
}
