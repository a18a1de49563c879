package app.marquee.enrichment.browsing;

import app.marquee.enrichment.history.HistoryRepository;
import app.marquee.model.MessageJson;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Where the fields of an item come from. */
@Component
class Provenances {
    /** Whoever said first what nobody changed since. */
    private static final String FIRST_SOURCE = "tmdb";

    private final HistoryRepository history;

    Provenances(HistoryRepository history) {
        this.history = history;
    }

    Map<String, ItemView.Provenance> of(ItemViewRepository.Whole item) {
        Map<String, ItemView.Provenance> provenances = new TreeMap<>();
        if (item.details() != null) {
            MessageJson.mapper()
                    .valueToTree(item.details())
                    .propertyNames()
                    .forEach(name -> provenances.put(
                            name,
                            new ItemView.Provenance(
                                    FIRST_SOURCE, null, item.row().enrichedAt())));
        }
        history.latest(item.row().id())
                .forEach(change -> provenances.put(
                        change.field(),
                        new ItemView.Provenance(change.source(), change.changedBy(), change.changedAt())));
        return provenances;
    }
}
