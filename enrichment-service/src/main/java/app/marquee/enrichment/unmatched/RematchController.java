package app.marquee.enrichment.unmatched;

import app.marquee.enrichment.identity.Rematching;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is shown is another title. */
@RestController
@RequestMapping("/api/v1/items/{id}/match")
class RematchController {
    private final Rematching rematching;
    private final TransactionTemplate transactions;

    RematchController(Rematching rematching, TransactionTemplate transactions) {
        this.rematching = rematching;
        this.transactions = transactions;
    }

    /** All files of the movie, or of the series of an episode, show this one instead; also those that gave its number. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void match(@PathVariable long id, @RequestBody UnmatchedFile.Decision decision, Caller caller) {
        int tmdbId = decision.checked();
        Deciding.urgently(transactions, () -> {
            if (!rematching.all(id, tmdbId, decision.title(), caller.name())) {
                throw ApiProblem.notFound(
                        "no file shows an item " + id, "list items with GET /api/v1/movies, /series or /episodes");
            }
        });
    }
}
