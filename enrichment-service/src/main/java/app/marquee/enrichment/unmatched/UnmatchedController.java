package app.marquee.enrichment.unmatched;

import app.marquee.enrichment.identity.Question;
import app.marquee.enrichment.identity.QuestionRepository;
import app.marquee.enrichment.identity.Questions;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.media.Suggestion;
import app.marquee.model.media.Urgency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
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
    private static final int LARGEST_PAGE = 200;
    private static final Set<String> STATES = Set.of("unmatched", "dismissed");

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
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw ApiProblem.badRequest(
                    "page " + page + " of " + size + " cannot be shown", "ask for page 0 or later, of 1 to 200 rows");
        }
        if (!STATES.contains(state)) {
            throw ApiProblem.badRequest("there is no state " + state, "ask for unmatched or dismissed");
        }
        return unmatched.page(state, page, size);
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
        Integer tmdbId = decision.tmdbId();
        if (tmdbId == null || tmdbId <= 0) {
            throw ApiProblem.badRequest("a match needs a TMDb number", "send {\"tmdbId\": 603}");
        }
        decide(id, question -> {
            String title = question.suggestions().stream()
                    .filter(suggestion -> suggestion.tmdbId() == tmdbId)
                    .map(Suggestion::title)
                    .findFirst()
                    .orElse(Objects.requireNonNullElse(decision.title(), question.title()));
            asking.settleByPerson(question, tmdbId, title, caller.name());
        });
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

    /** A person waits: whatever follows is urgent. */
    private void decide(long id, Consumer<Question> decision) {
        UnmatchedFile file = one(id);
        Correlation urgent = new Correlation(Correlation.currentId(), List.of(), Urgency.CRITICAL, null);
        urgent.run(() -> transactions.executeWithoutResult(
                status -> questions.lock(file.questionId()).ifPresent(decision)));
    }
}
