package app.marquee.enrichment.catalogue;

import app.marquee.enrichment.numbering.Numbered;
import app.marquee.enrichment.numbering.OrderFinder;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.OrderedSeries;
import app.marquee.enrichment.provider.ProviderAwayException;
import app.marquee.enrichment.provider.ProviderLack;
import app.marquee.enrichment.provider.Providers;
import app.marquee.enrichment.provider.SeasonOutline;
import app.marquee.enrichment.provider.SeriesFacts;
import app.marquee.enrichment.responses.Freshness;
import app.marquee.messaging.Cancellations;
import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.Failure;
import app.marquee.messaging.FetchingListener;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.MessageFailure;
import app.marquee.messaging.Outbox;
import app.marquee.model.command.EnrichItem;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.MediaKind;
import app.marquee.model.topology.ServiceName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks a provider for a movie or a series, once, and says what it answered. */
@Component
class EnrichItemListener implements FetchingListener<EnrichItem, Fetched> {
    private static final Logger LOG = LoggerFactory.getLogger(EnrichItemListener.class);
    private static final int USUAL_SEASONS = 20;

    private final ItemRepository items;
    private final EpisodeRepository episodes;
    private final SeriesFactsRepository seriesFacts;
    private final FileItemRepository fileItems;
    private final Catalogue catalogue;
    private final Doubts doubts;
    private final Providers sources;
    private final OrderFinder orders;
    private final EnrichRequests requests;
    private final FactsStore facts;
    private final LifecycleRepository lifecycle;
    private final Cancellations cancellations;
    private final CatalogueSettings settings;
    private final Outbox outbox;

    EnrichItemListener(
            ItemRepository items,
            EpisodeRepository episodes,
            SeriesFactsRepository seriesFacts,
            FileItemRepository fileItems,
            Catalogue catalogue,
            Doubts doubts,
            Providers sources,
            OrderFinder orders,
            EnrichRequests requests,
            FactsStore facts,
            LifecycleRepository lifecycle,
            Cancellations cancellations,
            CatalogueSettings settings,
            Outbox outbox) {
        this.items = items;
        this.episodes = episodes;
        this.seriesFacts = seriesFacts;
        this.fileItems = fileItems;
        this.catalogue = catalogue;
        this.doubts = doubts;
        this.sources = sources;
        this.orders = orders;
        this.requests = requests;
        this.facts = facts;
        this.lifecycle = lifecycle;
        this.cancellations = cancellations;
        this.settings = settings;
        this.outbox = outbox;
    }

    @Override
    public Fetched fetch(EnrichItem wish) {
        Optional<Item> found = items.rootOf(wish.itemId()).flatMap(items::find);
        if (found.isEmpty() || cancelled(wish)) {
            return new Fetched.Nothing();
        }
        Item root = found.get();
        if (!wish.force()
                && (requests.needOf(root) == EnrichRequests.Need.NOTHING || !fileItems.enrichedBySelf(root.id()))) {
            return new Fetched.Nothing();
        }
        Optional<MetadataProvider> source = sources.of(root.demo());
        if (source.isEmpty()) {
            return new Fetched.Nobody(
                    sources.lack(root.demo()).map(ProviderLack::problem).orElse("there was nobody to ask"));
        }
        if (!items.claim(root.id(), settings.claimedFor())) {
            throw new MessageFailure(
                    Failure.Kind.CONFLICT, "another instance is fetching '" + root.title() + "' right now");
        }
        try {
            Freshness wanted = wish.force() ? Freshness.CURRENT : Freshness.KEPT;
            Fetched fetched = wanted.during(() -> ask(source.get(), root));
            CrashPoint.passed("enrichment.item-fetched");
            return fetched;
        } catch (ProviderAwayException e) {
            return new Fetched.Nobody(e.lack().problem());
        } catch (RuntimeException e) {
            items.release(root.id());
            noteFailure(root, e);
            throw e;
        }
    }

    @Override
    public void store(EnrichItem wish, Fetched fetched) {
        items.rootOf(wish.itemId()).ifPresent(root -> {
            doubts.prepare(doubtful(root, fetched));
            items.lock(List.of(root));
            Item top = items.find(root).orElseThrow();
            switch (fetched) {
                case Fetched.OfMovie movie -> facts.store(top, movie.facts(), wish.force());
                case Fetched.OfSeries series -> facts.store(top, series.facts(), series.numbered(), wish.force());
                case Fetched.Unknown unknown -> facts.unknown(top, unknown.provider());
                case Fetched.Nothing nothing -> items.settled(root);
                case Fetched.Nobody nobody ->
                    items.parked(root, Catalogue.urgency().level());
            }
            LOG.atInfo()
                    .addKeyValue(LogKeys.ITEM_ID, root)
                    .addKeyValue("outcome", fetched.getClass().getSimpleName())
                    .log("item enriched");
        });
        if (wish.jobId() != null) {
            outbox.add(progress(wish.jobId(), wish.itemId(), fetched, cancelled(wish)));
        }
    }

    /** What another's turn or an outage delays is no fault of the item. */
    private void noteFailure(Item root, RuntimeException e) {
        if (e instanceof Failure failure
                && (failure.kind() == Failure.Kind.TRANSIENT || failure.kind() == Failure.Kind.PERMANENT)) {
            lifecycle.failed(root.id(), String.valueOf(e.getMessage()));
        }
    }

    /** The files that may have to be asked about anew. */
    private List<MediaIdentified> doubtful(long root, Fetched fetched) {
        return switch (fetched) {
            case Fetched.Unknown unknown -> fileItems.below(root);
            case Fetched.OfSeries series -> unplaced(root, series.numbered());
            case Fetched.OfMovie movie -> List.of();
            case Fetched.Nothing nothing -> List.of();
            case Fetched.Nobody nobody -> List.of();
        };
    }

    private List<MediaIdentified> unplaced(long series, Numbered numbered) {
        return numbered instanceof Numbered.By by && !by.order().places().isEmpty()
                ? fileItems.below(series).stream()
                        .filter(file -> by.leavesOut(file.numbering()))
                        .toList()
                : fileItems.unplaced(series);
    }

    private boolean cancelled(EnrichItem wish) {
        Long job = wish.jobId();
        return job != null && cancellations.cancelled(job);
    }

    private Fetched ask(MetadataProvider source, Item root) {
        if (root.kind() == MediaKind.MOVIE) {
            return source.movie(root.ids(), root.language())
                    .<Fetched>map(Fetched.OfMovie::new)
                    .orElseGet(() -> new Fetched.Unknown(source.title()));
        }
        Set<Integer> wanted = new TreeSet<>(episodes.onDisk(root.id()));
        wanted.addAll(catalogue.seasonsOf(root.id(), fileItems.unplaced(root.id())));
        List<Integer> needed = List.copyOf(wanted);
        List<Integer> known = seriesFacts.numbersAtProvider(root.id());
        List<Integer> likely = Stream.concat(
                        known.isEmpty() ? IntStream.range(1, USUAL_SEASONS).boxed() : known.stream(), Stream.of(0))
                .distinct()
                .toList();
        return source.series(root.ids(), root.language(), needed, likely)
                .<Fetched>map(facts -> new Fetched.OfSeries(facts, numbered(source, root, facts)))
                .orElseGet(() -> new Fetched.Unknown(source.title()));
    }

    private Numbered numbered(MetadataProvider source, Item root, SeriesFacts facts) {
        List<Integer> seasons =
                facts.outline().stream().map(SeasonOutline::number).toList();
        return orders.find(
                source,
                new OrderedSeries(facts.ids(), root.language(), seasons),
                root.id(),
                fileItems.numberingsBelow(root.id()),
                facts);
    }

    private static JobProgress progress(long job, long item, Fetched fetched, boolean cancelled) {
        boolean done = !(fetched instanceof Fetched.Unknown) && !(fetched instanceof Fetched.Nobody);
        return new JobProgress(
                job,
                ServiceName.ENRICHMENT.wireName(),
                cancelled && fetched instanceof Fetched.Nothing
                        ? JobProgress.Status.CANCELLED
                        : done ? JobProgress.Status.COMPLETED : JobProgress.Status.FAILED,
                "enriching",
                1,
                1,
                switch (fetched) {
                    case Fetched.Unknown unknown -> unknown.provider() + " does not know it";
                    case Fetched.Nobody nobody -> nobody.why();
                    default -> null;
                },
                item);
    }
}
