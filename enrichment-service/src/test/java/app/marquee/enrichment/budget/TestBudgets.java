package app.marquee.enrichment.budget;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** Budgets for those who test something else. */
public final class TestBudgets {
    static final BudgetSettings SETTINGS = settings(BudgetProfile.SEED);

    private TestBudgets() {}

    public static RequestBudget unlimited(String provider) {
        return BudgetConfiguration.budget(
                new UnlimitedSlots(provider),
                provider,
                () -> new BudgetTerms(BudgetProfile.OFF, 1.0),
                SETTINGS,
                BulkheadRegistry.ofDefaults(),
                new SimpleMeterRegistry());
    }

    public static Budgets unlimited() {
        return new Budgets(unlimited("tmdb"), unlimited("tmdb-demo"), unlimited("tvdb"), unlimited("fanart.tv"));
    }

    static BudgetSettings settings(BudgetProfile profile) {
        return new BudgetSettings(
                profile, profile, profile, profile, 1.0, Duration.ofSeconds(45), Duration.ofMillis(150));
    }
}
