package app.marquee.enrichment.numbering;

import app.marquee.enrichment.provider.EpisodeOrder;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.OrderedSeries;
import app.marquee.enrichment.provider.ProviderLack;
import app.marquee.enrichment.provider.Providers;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.media.Urgency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** By which order the files of a series are numbered. */
@RestController
@RequestMapping("/api/v1/series/{id}/numbering")
class NumberingController {
    private static final EpisodeOrder OWN = new EpisodeOrder("tmdb", "TMDb", "aired", 0, List.of());

    private final ChosenOrderRepository orders;
    private final NumberingRepository numbering;
    private final NumberedSeries series;
    private final Providers providers;
    private final TransactionTemplate transactions;

    NumberingController(
            ChosenOrderRepository orders,
            NumberingRepository numbering,
            NumberedSeries series,
            Providers providers,
            TransactionTemplate transactions) {
        this.orders = orders;
        this.numbering = numbering;
        this.series = series;
        this.providers = providers;
        this.transactions = transactions;
    }

    /** The order that is chosen, those that can be, and what nobody is sure of; one request to each provider. */
    @GetMapping
    View show(@PathVariable long id) {
        NumberedSeries.Known known = known(id);
        Optional<ChosenOrderRepository.Chosen> chosen = orders.chosen(id);
        return new View(
                chosen.map(ChosenOrderRepository.Chosen::order).orElse(OWN.id()),
                chosen.orElse(null),
                orders.doubtOf(id).orElse(null),
                Stream.concat(Stream.of(OWN, CountedThrough.ORDER), listed(known).stream())
                        .map(order -> new Available(order.id(), order.name(), order.kind(), order.episodes()))
                        .toList());
    }

    /** Its files are placed anew by this order, until a person chooses otherwise. A few requests to whose order it is. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@PathVariable long id, @RequestBody Wish wish, Caller caller) {
        NumberedSeries.Known known = known(id);
        String wanted = wish.order();
        if (wanted == null || wanted.isBlank()) {
            throw ApiProblem.badRequest("no order was named", "send {\"order\": \"tmdb\"}, or one of those GET lists");
        }
        EpisodeOrder order = order(known, wanted);
        placeAnew(id, () -> orders.choose(id, order, caller.name()));
    }

    /** Takes the choice back: by which order its files are numbered is found out with the next look at the series. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable long id) {
        known(id);
        placeAnew(id, () -> orders.forget(id));
    }

    private void placeAnew(long id, Runnable change) {
        urgent().run(() -> transactions.executeWithoutResult(status -> series.placeAnew(id, change)));
    }

    private List<EpisodeOrder> listed(NumberedSeries.Known known) {
        return asking(() -> provider(known).episodeOrders(known.ids()));
    }

    private EpisodeOrder order(NumberedSeries.Known known, String wanted) {
        for (EpisodeOrder order : List.of(OWN, CountedThrough.ORDER)) {
            if (order.id().equals(wanted)) {
                return order;
            }
        }
        if (listed(known).stream().noneMatch(each -> each.id().equals(wanted))) {
            throw ApiProblem.badRequest(
                    "the series has no order " + wanted,
                    "choose one of GET /api/v1/series/" + known.id() + "/numbering");
        }
        OrderedSeries ordered = new OrderedSeries(known.ids(), known.language(), numbering.seasonsOf(known.id()));
        return asking(() -> provider(known).episodeOrder(ordered, wanted))
                .filter(order -> !order.places().isEmpty())
                .orElseThrow(() -> ApiProblem.notFound(
                        "the provider does not say what is what in the order " + wanted, "choose another one"));
    }

    private NumberedSeries.Known known(long id) {
        return series.series(id)
                .orElseThrow(
                        () -> ApiProblem.notFound("there is no series " + id, "list them with GET /api/v1/series"));
    }

    private MetadataProvider provider(NumberedSeries.Known known) {
        return providers
                .of(known.demo())
                .orElseThrow(() -> ApiProblem.unavailable(
                        providers.lack(known.demo()).map(ProviderLack::problem).orElse("nobody can be asked"),
                        "try again later"));
    }

    private static <T> T asking(Supplier<T> question) {
        AtomicReference<@Nullable T> answer = new AtomicReference<>();
        urgent().run(() -> answer.set(question.get()));
        return Objects.requireNonNull(answer.get());
    }

    /** A person waits: it goes before what nobody waits for. */
    private static Correlation urgent() {
        return new Correlation(Correlation.currentId(), List.of(), Urgency.CRITICAL, null);
    }

    /**
     * @param order  {@code tmdb}, {@code absolute}, or the id of the chosen one
     * @param chosen null when nobody chose and none was found
     * @param doubt  null unless files have numbers that fit none of the certain ones
     */
    record View(
            String order,
            ChosenOrderRepository.@Nullable Chosen chosen,
            ChosenOrderRepository.@Nullable Doubt doubt,
            List<Available> available) {}

    /** @param episodes 0 where the list does not say */
    record Available(String id, String name, String kind, int episodes) {}

    record Wish(@Nullable String order) {}
}
