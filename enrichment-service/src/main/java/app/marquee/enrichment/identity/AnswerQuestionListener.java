package app.marquee.enrichment.identity;

import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.ProviderAwayException;
import app.marquee.enrichment.provider.Providers;
import app.marquee.enrichment.provider.TitleHit;
import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.FetchingListener;
import app.marquee.messaging.LogKeys;
import app.marquee.model.command.AnswerQuestion;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the answer: a known spelling, then a known title, then one search. */
@Component
class AnswerQuestionListener implements FetchingListener<AnswerQuestion, Answer> {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerQuestionListener.class);

    private final QuestionRepository questions;
    private final IdentityRepository identities;
    private final Providers searches;
    private final Questions asking;
    private final TitleMatcher matcher;
    private final MatchingSettings settings;

    AnswerQuestionListener(
            QuestionRepository questions,
            IdentityRepository identities,
            Providers searches,
            Questions asking,
            MatchingSettings settings) {
        this.questions = questions;
        this.identities = identities;
        this.searches = searches;
        this.asking = asking;
        this.matcher = new TitleMatcher(settings);
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
                return new Answer.Found(alias.get(), "alias", false);
            }
            Optional<IdentityRepository.Known> known = identities.byTitle(question, settings.verifiedFor());
            if (known.isPresent()) {
                return new Answer.Found(known.get(), "identity", false);
            }
        }
        Answer answer = ask(question);
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
            case Answer.Unclear unclear -> asking.giveToPerson(question, unclear.suggestions(), unclear.reason());
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

    private Answer ask(MetadataProvider search, Question question) {
        if (!question.ids().none()) {
            List<TitleHit> byId = search.resolve(question.kind(), question.ids(), question.language());
            if (byId.size() == 1) {
                return new Answer.Found(known(byId.getFirst()), "id", false);
            }
        }
        List<TitleHit> hits = search.search(question.kind(), question.title(), question.year(), question.language());
        if (hits.isEmpty() && (question.year() != null || question.titles().size() > 1)) {
            String other = question.titles().size() > 1 ? question.titles().get(1) : question.title();
            hits = search.search(question.kind(), other, null, question.language());
        }
        return switch (matcher.match(question.titles(), question.year(), question.country(), hits)) {
            case Match.Confident sure -> new Answer.Found(known(sure.hit()), "search", true);
            case Match.Unclear unclear -> new Answer.Unclear(unclear.suggestions(), unclear.reason());
        };
    }

    private static IdentityRepository.Known known(TitleHit hit) {
        return new IdentityRepository.Known(hit.tmdbId(), hit.title(), hit.year());
    }
}
