package app.marquee.enrichment.summary;

import app.marquee.enrichment.budget.BudgetException;
import app.marquee.enrichment.budget.BudgetState;
import app.marquee.enrichment.budget.RequestBudget;
import app.marquee.enrichment.provider.KnownProvider;
import app.marquee.enrichment.provider.ProviderLack;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provider and its budget.
 *
 * @param role    what it is asked for: {@code facts}, {@code demo} or {@code further}
 * @param state   {@code ready}, {@code off} without a key, or {@code away}
 * @param problem why it cannot be asked and what to do, in a sentence; null when it can
 * @param budget  over all instances; null while Redis is away
 * @param here    what this instance did since its start
 */
record ProviderStatus(
        String name,
        String role,
        String state,
        @Nullable String problem,
        @Nullable BudgetState budget,
        Here here) {
    static ProviderStatus of(KnownProvider provider, RequestBudget budget) {
        Optional<ProviderLack> lack = provider.lack().get();
        BudgetState state = null;
        String problem = lack.map(ProviderLack::problem).orElse(null);
        try {
            state = budget.state();
        } catch (BudgetException e) {
            problem = problem == null ? e.getMessage() : problem;
        }
        return new ProviderStatus(
                provider.name(),
                provider.role().name().toLowerCase(Locale.ROOT),
                provider.provider().get().isEmpty() ? "off" : problem == null ? "ready" : "away",
                problem,
                state,
                new Here(
                        budget.waiting(),
                        budget.meters().granted(),
                        budget.meters().discardedSoFar(),
                        budget.meters().refusals()));
    }

    /**
     * @param waiting   requests that wait for their turn
     * @param granted   turns had
     * @param discarded turns that came too late to be used
     * @param refusals  answers that said we ask too often
     */
    record Here(int waiting, long granted, long discarded, long refusals) {}
}
