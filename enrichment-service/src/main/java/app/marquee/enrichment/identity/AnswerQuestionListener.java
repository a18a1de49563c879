package app.marquee.enrichment.identity;

import app.marquee.enrichment.catalogue.FileRepository;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.ProviderAwayException;
import app.marquee.enrichment.provider.Providers;
import app.marquee.enrichment.provider.TitleHit;
import app.marquee.enrichment.responses.Freshness;
import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.FetchingListener;
import app.marquee.messaging.LogKeys;
import app.marquee.model.command.AnswerQuestion;
import app.marquee.model.media.Lane;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the answer: a known spelling, then a known title, then one search. */
@Component
class AnswerQuestionListener implements FetchingListener<AnswerQuestion, Answer> {
    /** Of all files that ask, so many are read for what they say beside their title. */
    static final int ASKING = 500;

    private static final Logger LOG = LoggerFactory.getLogger(AnswerQuestionListener.class);

    private final QuestionRepository questions;
    private final IdentityRepository identities;
    private final Providers searches;
    private final Questions asking;
    private final FileRepository files;
    private final TitleFinder finder;
    private final MatchingSettings settings;

    AnswerQuestionListener(
            QuestionRepository questions,
            IdentityRepository identities,
            Providers searches,
            Questions asking,
            FileRepository files,
            MatchingSettings settings) {
        this.questions = questions;
        this.identities = identities;
        this.searches = searches;
        this.asking = asking;
        this.files = files;
        this.finder = new TitleFinder(settings);
        this.settings = settings;
    }

    @Override
    public Answer fetch(AnswerQuestion wish) {
        Question question = questions.find(wish.questionId()).orElse(null);
        if (question == null || question.state() != Question.State.OPEN) {
            return new Answer.Settled();
        }
        if (question.ids().none()) {
            Optional<IdentityRepository.Known> alias = identities.byAlias(question, settings.verifiedFor());
            if (alias.isPresent()) {
                return new Answer.Found(alias.get(), "alias", List.of(), "this spelling led to it before");
            }
            Optional<IdentityRepository.Known> known = identities.byTitle(question, settings.verifiedFor());
            if (known.isPresent()) {
                return new Answer.Found(
                        known.get(), "identity", List.of(), "the only known title of this name and year");
            }
        }
        // Who waits for it, as a person who asks again, wants to know what the provider knows by now.
        Freshness wanted = Questions.urgency().lane() == Lane.URGENT ? Freshness.CURRENT : Freshness.KEPT;
        Answer answer = wanted.during(() -> ask(question));
        CrashPoint.passed("enrichment.question-asked");
        return answer;
    }

    @Override
    public void store(AnswerQuestion wish, Answer answer) {
        Optional<Question> locked = questions.lock(wish.questionId());
        if (locked.isEmpty() || locked.get().state() != Question.State.OPEN) {
            return;
        }
        Question question = locked.get();
        switch (answer) {
            case Answer.Settled settled -> {}
            case Answer.Nobody nobody ->
                questions.parked(question.id(), Questions.urgency().level());
            case Answer.Found found -> asking.settle(question, found);
            case Answer.Unclear unclear -> asking.giveToPerson(question, unclear.finding());
        }
        LOG.atInfo()
                .addKeyValue(LogKeys.QUESTION_ID, question.id())
                .addKeyValue("outcome", answer.getClass().getSimpleName())
                .log("question answered");
    }

    private Answer ask(Question question) {
        try {
            return searches.of(question.demo())
                    .map(search -> ask(search, question))
                    .orElseGet(Answer.Nobody::new);
        } catch (ProviderAwayException e) {
            return new Answer.Nobody();
        }
    }

    private Answer ask(MetadataProvider provider, Question question) {
        Clues clues = Clues.of(files.sample(question.id(), ASKING));
        return switch (finder.find(provider, question.sought(clues), question.ids())) {
            case Finding.Taken taken ->
                new Answer.Found(
                        known(taken.hit()), taken.byNumber() ? "id" : "search", taken.candidates(), taken.reason());
            case Finding.Unclear unclear -> new Answer.Unclear(unclear);
        };
    }

    private static IdentityRepository.Known known(TitleHit hit) {
        return new IdentityRepository.Known(hit.tmdbId(), hit.title(), hit.year());
    }
}
