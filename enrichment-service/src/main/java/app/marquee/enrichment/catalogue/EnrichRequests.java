package app.marquee.enrichment.catalogue;

import app.marquee.enrichment.numbering.ChosenOrderRepository;
import app.marquee.enrichment.provider.Providers;
import app.marquee.messaging.Outbox;
import app.marquee.model.command.EnrichItem;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Urgency;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Asks for an item's facts once, however many files wait for them. */
@Component
class EnrichRequests {
    private final ItemRepository items;
    private final UnknownEpisodeRepository unknownEpisodes;
    private final FileItemRepository fileItems;
    private final ChosenOrderRepository orders;
    private final Providers sources;
    private final CatalogueSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    EnrichRequests(
            ItemRepository items,
            UnknownEpisodeRepository unknownEpisodes,
            FileItemRepository fileItems,
            ChosenOrderRepository orders,
            Providers sources,
            CatalogueSettings settings,
            Outbox outbox,
            Clock clock) {
        this.items = items;
        this.unknownEpisodes = unknownEpisodes;
        this.fileItems = fileItems;
        this.orders = orders;
        this.sources = sources;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What must be fetched before the root and what is below it can be said. */
    Need needOf(Item root) {
        if (root.enrichedAt() == null) {
            return Need.FACTS;
        }
        if (root.kind() == MediaKind.SERIES
                && (unknownEpisodes.anyMissing(root.id(), clock.instant().minus(settings.unknownEpisodeAfter()))
                        || fileItems.anyUnplaced(root.id())
                        || orders.inQuestion(root.id()))) {
            return Need.FACTS;
        }
        Instant due = root.refreshDueAt();
        return due != null && !due.isAfter(clock.instant()) ? Need.REFRESH : Need.NOTHING;
    }

    /** Adds one {@code item.enrich}, unless one that is as urgent is on its way. With nobody to ask, the item waits. */
    void request(Item root, Urgency urgency) {
        request(root, urgency, false);
    }

    /** @param force also when nothing seems to be missing */
    void request(Item root, Urgency urgency, boolean force) {
        if (sources.of(root.demo()).isEmpty()) {
            items.parked(root.id(), urgency.level());
            return;
        }
        Instant requested = root.requestedAt();
        Integer level = root.requestedLevel();
        boolean onItsWay = requested != null
                && requested.isAfter(clock.instant().minus(settings.askedAgainAfter()))
                && level != null
                && new Urgency(level).lane().compareTo(urgency.lane()) <= 0;
        if (!onItsWay) {
            outbox.add(new EnrichItem(root.id(), force, null), urgency);
            items.requested(root.id(), urgency.level());
        }
    }

    enum Need {
        NOTHING,
        /** What there is can be said; it is old. */
        REFRESH,
        FACTS
    }
}
