package app.marquee.enrichment.identity;

import app.marquee.enrichment.catalogue.Catalogue;
import app.marquee.enrichment.catalogue.FileRepository;
import app.marquee.enrichment.catalogue.ItemKey;
import app.marquee.enrichment.provider.Providers;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.Outbox;
import app.marquee.model.command.AnswerQuestion;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.event.MediaUnmatched;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Suggestion;
import app.marquee.model.media.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The life of a question. Everything here runs in the caller's transaction, with the question's row locked. */
@Component
public class Questions {
    /** Of all files that wait, so many are named in one message. */
    private static final int NAMED = 100;

    private final QuestionRepository questions;
    private final IdentityRepository identities;
    private final MatchCandidateRepository candidates;
    private final FileRepository files;
    private final Catalogue catalogue;
    private final Providers searches;
    private final MatchingSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    Questions(
            QuestionRepository questions,
            IdentityRepository identities,
            MatchCandidateRepository candidates,
            FileRepository files,
            Catalogue catalogue,
            Providers searches,
            MatchingSettings settings,
            Outbox outbox,
            Clock clock) {
        this.questions = questions;
        this.identities = identities;
        this.candidates = candidates;
        this.files = files;
        this.catalogue = catalogue;
        this.searches = searches;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks what these files wait for, or tells a person of them; returns what they show where that is known. */
    Optional<Catalogue.Link> answerOrAsk(Question question, List<MediaIdentified> waiting) {
        return switch (question.state()) {
            case ANSWERED ->
                Optional.of(link(question, Objects.requireNonNull(question.tmdbId()), question.title(), waiting));
            case OPEN -> {
                ask(question, urgency());
                yield Optional.empty();
            }
            case UNMATCHED, DISMISSED -> {
                say(question, waiting.stream().map(MediaIdentified::file).toList());
                yield Optional.empty();
            }
        };
    }

    /** Adds one {@code question.answer}, unless one that is as urgent is on its way. With nobody to ask, it waits. */
    public void ask(Question question, Urgency urgency) {
        if (searches.of(question.demo()).isEmpty()) {
            questions.parked(question.id(), urgency.level());
            return;
        }
        Instant asked = question.askedAt();
        Integer level = question.askedLevel();
        boolean onItsWay = question.state() == Question.State.OPEN
                && asked != null
                && asked.isAfter(clock.instant().minus(settings.askedAgainAfter()))
                && level != null
                && new Urgency(level).lane().compareTo(urgency.lane()) <= 0;
        if (!onItsWay) {
            outbox.add(new AnswerQuestion(question.id()), urgency);
            questions.asked(question.id(), urgency.level());
        }
    }

    /** The answer is known: all files that wait are linked. */
    void settle(Question question, Answer.Found found) {
        if (found.learn()) {
            identities.learn(question, found.title(), false);
        }
        candidates.keep(question.id(), found.candidates());
        link(question, found.title(), found.by(), doubted(question, found.reason()));
    }

    /**
     * A person knows: for these files and for all that will ask the same. What the files showed until now is said without
     * them, and numbers they give of it are not believed any longer.
     *
     * @param title what it is called there, when no search showed it; as the files have it when null
     */
    public void settleByPerson(Question question, int tmdbId, @Nullable String title, String person) {
        IdentityRepository.Known known = candidates.of(question.id()).stream()
                .filter(candidate -> candidate.hit().tmdbId() == tmdbId)
                .map(candidate -> new IdentityRepository.Known(
                        tmdbId, candidate.hit().title(), candidate.hit().year()))
                .findFirst()
                .orElseGet(() -> new IdentityRepository.Known(
                        tmdbId, Objects.requireNonNullElse(title, question.title()), question.year()));
        Integer before = question.tmdbId();
        if (before != null && before != tmdbId) {
            questions.refused(question.id(), before);
        }
        files.of(question.id()).stream()
                .map(file -> file.ids().tmdb())
                .filter(Objects::nonNull)
                .filter(given -> given != tmdbId)
                .distinct()
                .forEach(given -> questions.refused(question.id(), given));
        questions.believed(question.id(), tmdbId);
        identities.learn(question, known, true);
        link(question, known, "person:" + person, person + " said so");
    }

    /** Forgets the answer and asks again. */
    public void askAnew(Question question, Urgency urgency) {
        if (question.state() == Question.State.ANSWERED) {
            identities.forget(question);
        }
        ask(question, urgency);
    }

    /** The titles among which it was answered, or was not, best first. */
    public List<ScoredTitle> candidates(long question) {
        return candidates.of(question);
    }

    void giveToPerson(Question question, Finding.Unclear unclear) {
        candidates.keep(question.id(), unclear.candidates());
        giveToPerson(question, unclear.suggestions(), doubted(question, unclear.reason()));
    }

    private static String doubted(Question question, String reason) {
        String doubt = question.reason();
        return doubt == null ? reason : doubt + "; by its title: " + reason;
    }

    void giveToPerson(Question question, List<Suggestion> suggestions, String reason) {
        questions.unmatched(question.id(), suggestions, reason);
        questions.find(question.id()).ifPresent(now -> say(now, List.of()));
    }

    /** Says every question that waits for a person, or was dismissed by one, again. */
    public void sayAgain() {
        questions.lockForPeople().forEach(question -> say(question, List.of()));
    }

    /** Its answer proved wrong: the spelling leads there no longer, and a person is asked. */
    void withdraw(Question question, String reason) {
        identities.forget(question);
        giveToPerson(question, List.of(), reason);
    }

    private void link(Question question, IdentityRepository.Known known, String by, String reason) {
        questions.answered(question.id(), known.tmdbId(), by, reason);
        catalogue.link(List.of(link(question, known.tmdbId(), known.title(), files.of(question.id()))));
    }

    private static Catalogue.Link link(Question question, int tmdbId, String title, List<MediaIdentified> files) {
        return new Catalogue.Link(
                key(question, tmdbId),
                title,
                question.language(),
                files,
                Correlation.current().orElseGet(() -> Correlation.begin(Urgency.MEDIUM)));
    }

    private void say(Question question, List<FileReference> first) {
        String reason = question.state() == Question.State.DISMISSED
                ? "a person dismissed it"
                : Objects.requireNonNullElse(question.reason(), "it is not clear what it shows");
        outbox.add(new MediaUnmatched(
                question.id(),
                question.kind(),
                question.title(),
                question.year(),
                Stream.concat(first.stream(), files.waitingFor(question.id(), NAMED).stream())
                        .distinct()
                        .limit(NAMED)
                        .toList(),
                question.suggestions(),
                reason));
    }

    private static ItemKey key(Question question, int tmdbId) {
        return new ItemKey(question.kind(), tmdbId, question.demo());
    }

    static Urgency urgency() {
        return Correlation.current().map(Correlation::urgency).orElse(Urgency.MEDIUM);
    }
}
