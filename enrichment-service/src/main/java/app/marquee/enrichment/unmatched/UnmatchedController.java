package app.marquee.enrichment.unmatched;

import app.marquee.enrichment.identity.Question;
import app.marquee.enrichment.identity.QuestionRepository;
import app.marquee.enrichment.identity.Questions;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.media.Urgency;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What only a person can tell; one answer settles every file that asks the same. */
@RestController
@RequestMapping("/api/v1/unmatched-files")
class UnmatchedController {
    private static final Set<String> STATES = Set.of("unmatched", "dismissed");
    private static final Set<String> KINDS = Set.of("movie", "series");

    private final UnmatchedRepository unmatched;
    private final QuestionRepository questions;
    private final Questions asking;
    private final TransactionTemplate transactions;

    UnmatchedController(
            UnmatchedRepository unmatched,
            QuestionRepository questions,
            Questions asking,
            TransactionTemplate transactions) {
        this.unmatched = unmatched;
        this.questions = questions;
        this.asking = asking;
        this.transactions = transactions;
    }

    @GetMapping
    UnmatchedFile.Page list(
            @RequestParam(defaultValue = "unmatched") String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long libraryId,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int limit) {
        Pages.check(page, limit);
        Pages.check("state", state, STATES);
        Pages.check("kind", kind, KINDS);
        return unmatched.page(new UnmatchedRepository.Wanted(state, kind, libraryId, search), page, limit);
    }

    @GetMapping("/{id}")
    UnmatchedFile one(@PathVariable long id) {
        return unmatched
                .find(id)
                .orElseThrow(() -> ApiProblem.notFound(
                        "no file " + id + " waits for a person", "list them with GET /api/v1/unmatched-files"));
    }

    @PostMapping("/{id}/match")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void match(@PathVariable long id, @RequestBody UnmatchedFile.Decision decision, Caller caller) {
        int tmdbId = decision.checked();
        decide(id, question -> asking.settleByPerson(question, tmdbId, decision.title(), caller.name()));
    }

    @PostMapping("/{id}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable long id) {
        decide(id, question -> questions.dismissed(question.id()));
    }

    /** Searches again; a dismissed question is asked again too. */
    @PostMapping("/{id}/refresh")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void refresh(@PathVariable long id) {
        decide(id, question -> asking.ask(question, Urgency.CRITICAL));
    }

    private void decide(long id, Consumer<Question> decision) {
        UnmatchedFile file = one(id);
        Deciding.urgently(transactions, () -> questions.lock(file.questionId()).ifPresent(decision));
    }
}
