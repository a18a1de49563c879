package app.marquee.enrichment.numbering;

import app.marquee.enrichment.provider.EpisodeOrder;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.OrderedSeries;
import app.marquee.enrichment.provider.SeriesFacts;
import app.marquee.messaging.Failure;
import app.marquee.messaging.LogKeys;
import app.marquee.model.media.Numbering;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds out by which order the files of a series are numbered, where that is not the provider's own. It is certain where all
 * of them are counted far through all seasons as if they were one, or where all fit exactly one order. Asks for orders only where the own does not
 * fit, and for the same numbers not again for a month.
 */
@Component
public class OrderFinder {
    private static final Logger LOG = LoggerFactory.getLogger(OrderFinder.class);
    private static final Duration LOOKED_AGAIN = Duration.ofDays(30);
    private static final int LOOKED_AT = 6;
    /** Whatever is counted through has any number, which proves nothing. */
    private static final String COUNTED = CountedThrough.ORDER.kind();

    private final PastChoices past;
    private final Clock clock;

    OrderFinder(PastChoices past, Clock clock) {
        this.past = past;
        this.clock = clock;
    }

    /**
     * Made outside any transaction, as it may ask the provider. What the provider does not answer is looked for with the next
     * look at the series.
     *
     * @param files what the names of all files of the series say
     */
    public Numbered find(
            MetadataProvider provider, OrderedSeries series, long id, Collection<Numbering> files, SeriesFacts facts) {
        try {
            return look(provider, series, id, files, facts);
        } catch (RuntimeException e) {
            if (!(e instanceof Failure)) {
                throw e;
            }
            LOG.atWarn().addKeyValue(LogKeys.ITEM_ID, id).log("orders could not be looked for: {}", e.getMessage());
            return new Numbered.AsBefore();
        }
    }

    private Numbered look(
            MetadataProvider provider, OrderedSeries series, long id, Collection<Numbering> files, SeriesFacts facts) {
        Optional<ChosenOrderRepository.Chosen> chosen = past.chosen(id);
        if (chosen.isPresent() && !chosen.get().automatic()) {
            return again(provider, series, chosen.get());
        }
        Set<Place> said = said(files);
        OwnOrder own = OwnOrder.of(facts);
        if (own.holds(said)) {
            return new Numbered.ByOwn();
        }
        if (own.surelyCountedThrough(said)) {
            return new Numbered.By(CountedThrough.ORDER, true, "all its files are counted through as one season");
        }
        if (chosen.isPresent() && chosen.get().placed()) {
            Optional<EpisodeOrder> now =
                    provider.episodeOrder(series, chosen.get().order());
            if (now.isEmpty()) {
                return new Numbered.AsBefore(); // whoever keeps it is away
            }
            if (fits(now.get(), said)) {
                return new Numbered.By(now.get(), true, chosen.get().reason());
            }
        }
        String digest = own.digest(said);
        if (past.lookedAt(id, digest, clock.instant().minus(LOOKED_AGAIN))) {
            return new Numbered.AsBefore();
        }
        return among(fitting(provider, series, said), said, own, digest);
    }

    /** What a person chose, as it is now. */
    private static Numbered again(
            MetadataProvider provider, OrderedSeries series, ChosenOrderRepository.Chosen chosen) {
        return chosen.placed()
                ? provider.episodeOrder(series, chosen.order())
                        .filter(order -> !order.places().isEmpty())
                        .<Numbered>map(order -> new Numbered.By(order, false, chosen.reason()))
                        .orElseGet(Numbered.AsBefore::new)
                : new Numbered.AsBefore();
    }

    private static Numbered among(List<EpisodeOrder> fitting, Set<Place> said, OwnOrder own, String digest) {
        Map<Map<Place, Place>, EpisodeOrder> different = new LinkedHashMap<>();
        fitting.forEach(order -> different.putIfAbsent(meant(order, said), order));
        Optional<EpisodeOrder> divided =
                fitting.stream().filter(order -> !order.kind().equals(COUNTED)).findFirst();
        if (different.size() == 1 && divided.isPresent()) {
            return new Numbered.By(divided.get(), true, "the only order that all its files fit");
        }
        List<EpisodeOrder> named = new ArrayList<>(different.values());
        if (own.mayBeCountedThrough(said)) {
            named.removeIf(order -> order.kind().equals(COUNTED));
            named.addFirst(CountedThrough.ORDER);
        }
        return new Numbered.Unclear(
                named.stream().map(EpisodeOrder::withoutPlaces).toList(),
                named.isEmpty()
                        ? "its files have numbers that the provider does not have, and fit no order that is known"
                        : "its files have numbers that the provider does not have; they would fit "
                                + named.stream().map(EpisodeOrder::name).collect(Collectors.joining(" or ")),
                digest);
    }

    private static List<EpisodeOrder> fitting(MetadataProvider provider, OrderedSeries series, Set<Place> said) {
        return provider.episodeOrders(series.ids()).stream()
                .filter(order -> order.episodes() == 0 || order.episodes() >= said.size())
                .limit(LOOKED_AT)
                .flatMap(order -> provider.episodeOrder(series, order.id()).stream())
                .filter(order -> fits(order, said))
                .toList();
    }

    private static boolean fits(EpisodeOrder order, Set<Place> said) {
        return meant(order, said).size() == said.size();
    }

    private static Map<Place, Place> meant(EpisodeOrder order, Set<Place> said) {
        Map<Place, Place> meant = new TreeMap<>();
        order.places().stream()
                .filter(place -> said.contains(new Place(place.orderSeason(), place.orderNumber())))
                .forEach(place -> meant.put(
                        new Place(place.orderSeason(), place.orderNumber()),
                        new Place(place.season(), place.number())));
        return meant;
    }

    /** Specials are numbered by everybody in a way of his own and prove nothing. */
    private static Set<Place> said(Collection<Numbering> files) {
        return files.stream()
                .flatMap(file -> file.episodes().stream()
                        .map(number -> new Place(Objects.requireNonNullElse(file.season(), 1), number)))
                .filter(place -> place.season() > 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
