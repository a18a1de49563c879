package app.marquee.enrichment.budget;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What Prometheus sees of a budget: how it stands over all instances, and what this one did. */
public final class BudgetMeters {
    /** Several gauges are read at once, and of a Redis that is away each would wait for its own refusal. */
    private static final Duration STATE_HOLDS = Duration.ofSeconds(3);

    private final Timer waits;
    private final Counter discarded;
    private final Counter refusals;
    private volatile long lookedAt = System.nanoTime() - STATE_HOLDS.toNanos();
    private volatile @Nullable BudgetState last;

    BudgetMeters(String provider, MeterRegistry meters) {
        this.waits = meters.timer("enrichment.budget.wait", "provider", provider);
        this.discarded = meters.counter("enrichment.budget.discarded", "provider", provider);
        this.refusals = meters.counter("enrichment.budget.refusals", "provider", provider);
    }

    /** Reads the budget whenever its gauges are read; they are NaN while Redis is away. */
    static void watch(RequestBudget budget, MeterRegistry meters) {
        Tags tags = Tags.of("provider", budget.provider());
        meters.gauge("enrichment.budget.waiting", tags, budget, RequestBudget::waiting);
        gauge("enrichment.budget.limit", tags, budget, meters, BudgetState::limit);
        gauge("enrichment.budget.tokens", tags, budget, meters, BudgetState::left);
        gauge("enrichment.budget.pause.until", tags, budget, meters, BudgetMeters::pauseEnds);
    }

    private static void gauge(
            String name, Tags tags, RequestBudget budget, MeterRegistry meters, ToDoubleFunction<BudgetState> value) {
        meters.gauge(
                name,
                tags,
                budget,
                each -> each.meters().state(each).map(value::applyAsDouble).orElse(Double.NaN));
    }

    void granted(Duration waited) {
        waits.record(waited);
    }

    void discarded() {
        discarded.increment();
    }

    void refused() {
        refusals.increment();
    }

    public long granted() {
        return waits.count();
    }

    public long discardedSoFar() {
        return (long) discarded.count();
    }

    /** Answers that said we ask too often. */
    public long refusals() {
        return (long) refusals.count();
    }

    private Optional<BudgetState> state(RequestBudget budget) {
        if (System.nanoTime() - lookedAt >= STATE_HOLDS.toNanos()) {
            lookedAt = System.nanoTime();
            try {
                last = budget.state();
            } catch (BudgetException e) {
                last = null;
            }
        }
        return Optional.ofNullable(last);
    }

    /** In seconds since 1970; 0 without a pause. */
    private static double pauseEnds(BudgetState state) {
        Instant until = state.pausedUntil();
        return until == null ? 0 : until.toEpochMilli() / 1000.0;
    }
}
