package app.marquee.enrichment.numbering;

import app.marquee.enrichment.provider.EpisodeOrder;
import app.marquee.messaging.Outbox;
import app.marquee.model.command.EnrichItem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders that people chose elsewhere or before. Runs in the caller's transaction. */
@Component
public class DecidedOrders {
    private final ChosenOrderRepository orders;
    private final NumberedSeries series;
    private final Outbox outbox;

    DecidedOrders(ChosenOrderRepository orders, NumberedSeries series, Outbox outbox) {
        this.orders = orders;
        this.series = series;
        this.outbox = outbox;
    }

    /** What is what in an order is read with the next look at the series, which is asked for; false where it was known. */
    public boolean choose(long id, String order, @Nullable String name, @Nullable String kind, String person) {
        Optional<ChosenOrderRepository.Chosen> before = orders.chosen(id);
        if (before.isPresent()
                && !before.get().automatic()
                && before.get().order().equals(order)) {
            return false;
        }
        EpisodeOrder chosen = new EpisodeOrder(
                order,
                Objects.requireNonNullElse(name, order),
                Objects.requireNonNullElse(kind, "other"),
                0,
                List.of());
        series.placeAnew(id, () -> orders.choose(id, chosen, person));
        outbox.add(new EnrichItem(id, true, null));
        return true;
    }
}
