package app.marquee.enrichment.decisions;

import app.marquee.enrichment.artwork.DecidedImages;
import app.marquee.enrichment.catalogue.ItemEditing;
import app.marquee.enrichment.identity.DecidedTitles;
import app.marquee.enrichment.numbering.DecidedOrders;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.MessageJson;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.MediaKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.NullNode;

/** Takes decisions one by one, each in a transaction of its own; what is known already changes nothing. */
@Component
class DecisionImport {
    private final DecisionRepository items;
    private final DecidedTitles titles;
    private final DecidedImages images;
    private final DecidedOrders orders;
    private final ItemEditing editing;
    private final TransactionTemplate transactions;

    DecisionImport(
            DecisionRepository items,
            DecidedTitles titles,
            DecidedImages images,
            DecidedOrders orders,
            ItemEditing editing,
            TransactionTemplate transactions) {
        this.items = items;
        this.titles = titles;
        this.images = images;
        this.orders = orders;
        this.editing = editing;
        this.transactions = transactions;
    }

    /** @param validateOnly everything is tried and taken back */
    Taken take(int line, String json, boolean validateOnly) {
        try {
            @Nullable Decision decision = MessageJson.mapper().readValue(json, Decision.class);
            if (decision == null) {
                return new Taken(line, Taken.Result.REFUSED, "it is no decision: null");
            }
            Taken.Result result = Objects.requireNonNull(transactions.execute(status -> {
                if (validateOnly) {
                    status.setRollbackOnly();
                }
                return take(decision);
            }));
            return new Taken(
                    line,
                    result,
                    result == Taken.Result.WAITS ? "it is not here yet: scan its files, then send it again" : null);
        } catch (JacksonException e) {
            return new Taken(line, Taken.Result.REFUSED, "it is no decision: " + cause(e));
        } catch (ApiProblem e) {
            return new Taken(line, Taken.Result.REFUSED, e.what() + ": " + e.remedy());
        }
    }

    private Taken.Result take(Decision decision) {
        return switch (decision) {
            case Decision.Match match ->
                done(titles.match(asked(match.asked()), match.tmdbId(), match.title(), match.refused(), match.by()));
            case Decision.Dismissal dismissal -> done(titles.dismiss(asked(dismissal.asked())));
            case Decision.Alias alias ->
                done(titles.alias(
                        alias.kind(),
                        alias.tmdbId(),
                        alias.title(),
                        alias.year(),
                        alias.spelling().title(),
                        alias.spelling().year(),
                        alias.spelling().country()));
            case Decision.Rejection rejection ->
                done(images.reject(
                        rejection.provider(),
                        rejection.url(),
                        rejection.artwork(),
                        rejection.reason(),
                        rejection.by()));
            case Decision.Order order ->
                series(order)
                        .map(id -> done(orders.choose(id, order.order(), order.name(), order.kind(), order.by())))
                        .orElse(Taken.Result.WAITS);
            case Decision.Lock lock ->
                items.find(lock.item()).map(id -> lock(id, lock)).orElse(Taken.Result.WAITS);
        };
    }

    private Optional<Long> series(Decision.Order order) {
        return items.find(new Decision.Shown(MediaKind.SERIES, order.tmdbId(), null, null));
    }

    private Taken.Result lock(long item, Decision.Lock lock) {
        Optional<ArtworkType> type = Arrays.stream(ArtworkType.values())
                .filter(each -> each.name().equalsIgnoreCase(lock.name()))
                .findFirst();
        if (type.isPresent() && !lock.images().isEmpty()) {
            return images.choose(item, type.get(), lock.images(), lock.by())
                    .map(DecisionImport::done)
                    .orElse(Taken.Result.WAITS);
        }
        return done(
                type.isPresent()
                        ? editing.lockedBy(item, lock.name(), lock.by())
                        : editing.editedBy(
                                item,
                                Map.of(lock.name(), Objects.requireNonNullElse(lock.value(), NullNode.getInstance())),
                                lock.by()));
    }

    private static DecidedTitles.Asked asked(Decision.Asked asked) {
        return new DecidedTitles.Asked(
                asked.kind(),
                asked.titles(),
                asked.year(),
                asked.country(),
                asked.imdb(),
                asked.tvdb(),
                Objects.requireNonNullElse(asked.language(), "en"));
    }

    private static Taken.Result done(boolean changed) {
        return changed ? Taken.Result.TAKEN : Taken.Result.KNOWN;
    }

    /** The deepest says what lacks; the place in the text stands in the line's number. */
    private static String cause(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }
}
