package app.marquee.enrichment.numbering;

import app.marquee.enrichment.provider.EpisodeOrder;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.ProviderLack;
import app.marquee.enrichment.provider.Providers;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.media.Urgency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
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
    private static final String OWN = "tmdb";

    private final NumberingRepository numbering;
    private final NumberedSeries series;
    private final Providers providers;
    private final TransactionTemplate transactions;

    NumberingController(
            NumberingRepository numbering,
            NumberedSeries series,
            Providers providers,
            TransactionTemplate transactions) {
        this.numbering = numbering;
        this.series = series;
        this.providers = providers;
        this.transactions = transactions;
    }

    /** The order that is chosen, and those that can be; one request to the provider. */
    @GetMapping
    View show(@PathVariable long id) {
        NumberedSeries.Known known = known(id);
        return new View(
                numbering.chosen(id).map(NumberingRepository.Chosen::order).orElse(OWN),
                numbering.chosen(id).orElse(null),
                asking(() -> provider(known).episodeOrders(known.tmdbId())).stream()
                        .map(order -> new Available(order.id(), order.name(), order.kind(), order.episodes()))
                        .toList());
    }

    /** Its files are placed anew by this order; {@code tmdb} is the provider's own. One request to the provider. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@PathVariable long id, @RequestBody Wish wish, Caller caller) {
        NumberedSeries.Known known = known(id);
        String wanted = wish.order();
        if (wanted == null || wanted.isBlank()) {
            throw ApiProblem.badRequest("no order was named", "send {\"order\": \"tmdb\"}, or one of those GET lists");
        }
        EpisodeOrder order = wanted.equals(OWN) ? null : order(known, wanted);
        urgent().run(() -> transactions.executeWithoutResult(
                status -> series.placeAnew(id, () -> numbering.choose(id, order, caller.name()))));
    }

    private EpisodeOrder order(NumberedSeries.Known known, String wanted) {
        if (asking(() -> provider(known).episodeOrders(known.tmdbId())).stream()
                .noneMatch(each -> each.id().equals(wanted))) {
            throw ApiProblem.badRequest(
                    "the series has no order " + wanted,
                    "choose one of GET /api/v1/series/" + known.id() + "/numbering");
        }
        return asking(() -> provider(known).episodeOrder(wanted))
                .orElseThrow(() -> ApiProblem.notFound("the provider knows no order " + wanted, "choose another one"));
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
     * @param order  {@code tmdb}, or the id of the chosen one
     * @param chosen null for the provider's own
     */
    record View(String order, NumberingRepository.@Nullable Chosen chosen, List<Available> available) {}

    record Available(String id, String name, String kind, int episodes) {}

    record Wish(@Nullable String order) {}
}
