package app.marquee.enrichment.unmatched;

import app.marquee.enrichment.artwork.GatewayImages;
import app.marquee.enrichment.catalogue.FileRepository;
import app.marquee.enrichment.identity.Question;
import app.marquee.enrichment.identity.QuestionRepository;
import app.marquee.enrichment.identity.Questions;
import app.marquee.enrichment.identity.ScoredTitle;
import app.marquee.enrichment.identity.TitleSearch;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.media.Urgency;
import java.util.List;
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

/** Every question, answered or not, among which titles, and a change of mind. */
@RestController
@RequestMapping("/api/v1/questions")
class QuestionController {
    private static final int EXAMPLES = 100;
    private static final int LONGEST_TITLE = 300;
    private static final Set<String> STATES = Set.of("open", "answered", "unmatched", "dismissed");
    private static final Set<String> KINDS = Set.of("movie", "series");

    private final QuestionViewRepository views;
    private final QuestionRepository questions;
    private final FileRepository files;
    private final Questions asking;
    private final TitleSearch search;
    private final TransactionTemplate transactions;

    QuestionController(
            QuestionViewRepository views,
            QuestionRepository questions,
            FileRepository files,
            Questions asking,
            TitleSearch search,
            TransactionTemplate transactions) {
        this.views = views;
        this.questions = questions;
        this.files = files;
        this.asking = asking;
        this.search = search;
        this.transactions = transactions;
    }

    @GetMapping
    QuestionView.Page list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int limit) {
        Pages.check(page, limit);
        Pages.check("state", state, STATES);
        Pages.check("kind", kind, KINDS);
        return views.page(state, kind, search, page, limit);
    }

    @GetMapping("/{id}")
    QuestionView.Details one(@PathVariable long id) {
        QuestionView question = views.find(id).orElseThrow(() -> unknown(id));
        return new QuestionView.Details(
                question,
                asking.candidates(id).stream()
                        .map(QuestionController::candidate)
                        .toList(),
                files.waitingFor(id, EXAMPLES));
    }

    /**
     * Asks the provider for titles like this one, scored against what the question's files say; one request.
     *
     * @param title of 1 to 300 letters
     * @param year  left out: of any year
     */
    @GetMapping("/{id}/search")
    List<QuestionView.Candidate> search(
            @PathVariable long id, @RequestParam String title, @RequestParam(required = false) @Nullable Integer year) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw ApiProblem.badRequest(
                    "a search needs a title of 1 to " + LONGEST_TITLE + " letters", "add ?title=The%20Matrix");
        }
        Question question = questions.find(id).orElseThrow(() -> unknown(id));
        return Deciding.urgently(() -> search.search(question, title.strip(), year)).stream()
                .map(QuestionController::candidate)
                .toList();
    }

    /** Answers it, or answers it otherwise than before: all its files are linked anew. */
    @PostMapping("/{id}/match")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void match(@PathVariable long id, @RequestBody UnmatchedFile.Decision decision, Caller caller) {
        int tmdbId = decision.checked();
        decide(id, question -> asking.settleByPerson(question, tmdbId, decision.title(), caller.name()));
    }

    @PostMapping("/{id}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable long id) {
        decide(id, question -> {
            if (question.state() == Question.State.ANSWERED) {
                throw ApiProblem.conflict(
                        "question " + id + " is answered", "match it otherwise, or refresh it to have it asked again");
            }
            questions.dismissed(question.id());
        });
    }

    /** Forgets the answer and asks again; its files show what they show until there is another. */
    @PostMapping("/{id}/refresh")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void refresh(@PathVariable long id) {
        decide(id, question -> asking.askAnew(question, Urgency.CRITICAL));
    }

    private void decide(long id, Consumer<Question> decision) {
        Deciding.urgently(transactions, () -> decision.accept(questions.lock(id).orElseThrow(() -> unknown(id))));
    }

    private static ApiProblem unknown(long id) {
        return ApiProblem.notFound("there is no question " + id, "list them with GET /api/v1/questions");
    }

    private static QuestionView.Candidate candidate(ScoredTitle title) {
        return new QuestionView.Candidate(
                title.hit().tmdbId(),
                title.hit().title(),
                title.hit().originalTitle(),
                title.hit().year(),
                title.hit().countries(),
                title.hit().votes(),
                GatewayImages.poster(title.hit().posterUrl()),
                title.score(),
                title.reasons());
    }
}
