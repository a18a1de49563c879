package app.marquee.enrichment.budget;

import app.marquee.messaging.OutageProbe;
import java.util.Optional;

/** Whether the budget of a provider can be asked. */
record BudgetProbe(String name, RequestBudget budget) implements OutageProbe {
    @Override
    public Optional<String> problem() {
        try {
            budget.state();
            return Optional.empty();
        } catch (BudgetException e) {
            return Optional.of(e.getMessage() + ": start Redis or set MARQUEE_REDIS_URL");
        }
    }
}
