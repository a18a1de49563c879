package app.marquee.enrichment.budget;

import app.marquee.messaging.OutageProbe;
import java.util.List;
import java.util.Optional;

/** Whether the budgets can be asked; all lie in the same Redis, but one without a limit does not need it. */
record BudgetProbe(String name, List<RequestBudget> budgets) implements OutageProbe {
    @Override
    public Optional<String> problem() {
        try {
            budgets.forEach(RequestBudget::state);
            return Optional.empty();
        } catch (BudgetException e) {
            return Optional.of(e.getMessage() + ": start Redis or set MARQUEE_REDIS_URL");
        }
    }
}
