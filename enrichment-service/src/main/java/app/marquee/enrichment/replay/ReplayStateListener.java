package app.marquee.enrichment.replay;

import app.marquee.enrichment.catalogue.Catalogue;
import app.marquee.enrichment.identity.Questions;
import app.marquee.messaging.Listener;
import app.marquee.model.command.ReplayState;
import org.springframework.stereotype.Component;

/** Says every item, and every question that waits for a person, again, for a listener that is new or rebuilt. */
@Component
class ReplayStateListener implements Listener<ReplayState> {
    private final Questions questions;
    private final Catalogue catalogue;

    ReplayStateListener(Questions questions, Catalogue catalogue) {
        this.questions = questions;
        this.catalogue = catalogue;
    }

    @Override // questions first, as everybody locks a question before items
    public void on(ReplayState replay) {
        questions.sayAgain();
        catalogue.sayAgain();
    }
}
