package app.marquee.enrichment.identity;

import app.marquee.enrichment.provider.Providers;
import app.marquee.messaging.Correlation;
import app.marquee.model.media.Urgency;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions that nobody could be asked, as when there was no key or the provider was away. */
@Component
class WaitingQuestions {
    private static final int BATCH = 200;

    private final QuestionRepository questions;
    private final Questions asking;
    private final Providers searches;
    private final MatchingSettings settings;
    private final TransactionTemplate transactions;

    WaitingQuestions(
            QuestionRepository questions,
            Questions asking,
            Providers searches,
            MatchingSettings settings,
            TransactionTemplate transactions) {
        this.questions = questions;
        this.asking = asking;
        this.searches = searches;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Asks those whose provider can be asked. */
    void askAgain() {
        Stream.of(false, true).filter(demo -> searches.of(demo).isPresent()).forEach(this::askAgain);
    }

    private void askAgain(boolean demo) {
        List<Long> batch = questions.waiting(demo, settings.askedAgainAfter(), 0, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(this::ask);
            batch = questions.waiting(demo, settings.askedAgainAfter(), batch.getLast(), BATCH);
        }
    }

    private void ask(long id) {
        transactions.executeWithoutResult(status -> questions
                .lock(id)
                .filter(question -> question.state() == Question.State.OPEN)
                .ifPresent(question -> {
                    Integer level = question.askedLevel();
                    Urgency urgency = level == null ? Urgency.MEDIUM : new Urgency(level);
                    Correlation.begin(urgency).run(() -> asking.ask(question, urgency));
                }));
    }
}
