package app.marquee.enrichment.identity;

import app.marquee.messaging.Correlation;
import app.marquee.model.media.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions that nobody was asked, as when there was no key. */
@Component
class WaitingQuestions {
    private static final int BATCH = 200;

    private final QuestionRepository questions;
    private final Questions asking;
    private final MatchingSettings settings;
    private final TransactionTemplate transactions;

    WaitingQuestions(
            QuestionRepository questions,
            Questions asking,
            MatchingSettings settings,
            TransactionTemplate transactions) {
        this.questions = questions;
        this.asking = asking;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Asks some of them; those without a provider go on waiting. */
    void askAgain() {
        for (long id : questions.waiting(settings.askedAgainAfter(), BATCH)) {
            Correlation.begin(Urgency.MEDIUM)
                    .run(() -> transactions.executeWithoutResult(status -> questions
                            .lock(id)
                            .filter(question -> question.state() == Question.State.OPEN)
                            .ifPresent(question -> asking.ask(question, Urgency.MEDIUM))));
        }
    }
}
