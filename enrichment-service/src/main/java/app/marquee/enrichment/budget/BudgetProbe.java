package app.marquee.enrichment.budget;

import app.marquee.messaging.OutageProbe;
import java.time.Duration;
import java.util.Optional;

/** Whether the budget of a provider can be asked, and the provider has not asked for a pause. */
record BudgetProbe(String name, RequestBudget budget) implements OutageProbe {
    @Override
    public Optional<String> problem() {
        try {
            Duration pause = budget.state().pausedFor();
            return pause.toSeconds() < 5
                    ? Optional.empty()
                    : Optional.of("the provider asked for a pause of another " + pause.toSeconds() + " s");
        } catch (BudgetException e) {
            return Optional.of(e.getMessage() + ": start Redis or set MARQUEE_REDIS_URL");
        }
    }
}
