package app.marquee.publisher.restore;

import app.marquee.messaging.MessageFailure;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.publisher.publishing.Answers;
import app.marquee.publisher.publishing.Attempt;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Restores one item because a person says so. */
@RestController
class RestoreController {
    private final Restoring restoring;
    private final Answers answers;
    private final TransactionTemplate transaction;

    RestoreController(Restoring restoring, Answers answers, TransactionTemplate transaction) {
        this.restoring = restoring;
        this.answers = answers;
        this.transaction = transaction;
    }

    /** @param outcome {@code restored}, {@code held} or {@code failed} */
    record Restored(
            long libraryId,
            String outcome,
            List<String> files,
            @Nullable String reason) {}

    @PostMapping("/api/v1/{kind:items|movies|series|episodes}/{id}/restore")
    List<Restored> restore(@PathVariable String kind, @PathVariable long id, Caller caller) {
        List<Attempt> attempts = attempt(id, caller);
        if (attempts.isEmpty()) {
            throw ApiProblem.notFound("nothing of item " + id + " was published", "publish it first");
        }
        transaction.executeWithoutResult(status -> answers.give(attempts));
        return attempts.stream()
                .map(attempt -> new Restored(
                        attempt.libraryId(),
                        attempt.outcome() == Outcome.UNCHANGED
                                ? "restored"
                                : attempt.outcome().name().toLowerCase(Locale.ROOT),
                        attempt.assets(),
                        attempt.reason()))
                .toList();
    }

    private List<Attempt> attempt(long id, Caller caller) {
        try {
            return restoring.restore(id, caller.name(), library -> true);
        } catch (MessageFailure somebodyIsAtWorkThere) {
            throw ApiProblem.conflict(String.valueOf(somebodyIsAtWorkThere.getMessage()), "Try again in a moment.");
        }
    }
}
