package app.marquee.enrichment.budget;

import app.marquee.model.media.Lane;
import app.marquee.model.media.Urgency;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The permission to ask one provider, shared by every instance. Urgent work takes the next free slot and may burst; the
 * rest is paced evenly over the window. Whoever waits is woken when its slot comes.
 */
public final class RequestBudget {
    private static final Logger LOG = LoggerFactory.getLogger(RequestBudget.class);
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(10);
    /** Less than what the window has more than the provider's. */
    private static final Duration ON_TIME = Duration.ofMillis(200);

    private static final Duration LONG_WAIT = Duration.ofSeconds(1);

    private final SlotSource slots;
    private final String provider;
    private final Duration longestWait;
    private final Duration freshFor;
    private final Turns urgentTurns = new Turns();
    private final Turns steadyTurns = new Turns();
    private final AtomicInteger limit;
    private final Timer waits;
    private final Counter discarded;
    private final Counter pauses;

    RequestBudget(SlotSource slots, String provider, int fullLimit, BudgetSettings settings, MeterRegistry meters) {
        this.slots = slots;
        this.provider = provider;
        this.longestWait = settings.longestWait();
        this.freshFor = settings.freshFor();
        this.limit = new AtomicInteger(fullLimit);
        meters.gauge("enrichment.budget.limit", Tags.of("provider", provider), limit);
        this.waits = meters.timer("enrichment.budget.wait", "provider", provider);
        this.discarded = meters.counter("enrichment.budget.discarded", "provider", provider);
        this.pauses = meters.counter("enrichment.budget.pauses", "provider", provider);
    }

    /** Without any limit, for benchmarks and tests. */
    public static RequestBudget unlimited(String provider, BudgetSettings settings, MeterRegistry meters) {
        return new RequestBudget(new UnlimitedSlots(provider), provider, Integer.MAX_VALUE, settings, meters);
    }

    /**
     * Blocks until one request may be sent.
     *
     * @throws BudgetException when that does not come in time, or Redis is away
     */
    public Grant acquire(Urgency urgency, Deadline deadline) {
        boolean urgent = urgency.lane() == Lane.URGENT;
        Turns turns = urgent ? urgentTurns : steadyTurns;
        Deadline until = deadline.orSooner(longestWait);
        long began = System.nanoTime();
        Turns.Waiter waiter = turns.join(urgency);
        try {
            while (turns.awaitHead(waiter, until)) {
                long askedAt = System.nanoTime();
                SlotSource.Answer answer = slots.ask(urgent);
                limit.set(answer.limit());
                Grant grant = new Grant(askedAt, answer.slot());
                if (answer.granted() && fresh(grant)) {
                    waits.record(Duration.ofNanos(System.nanoTime() - began));
                    return grant;
                }
                Duration wait = answer.granted() ? Duration.ZERO : scattered(answer.retryIn());
                if (wait.compareTo(until.left()) > 0) {
                    throw refusal(answer);
                }
                turns.rest(waiter, wait);
            }
            throw new BudgetException(
                    BudgetException.Reason.CROWDED,
                    "no turn to ask " + provider + " within " + longestWait.toSeconds() + " s",
                    Duration.ZERO,
                    null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BudgetException(
                    BudgetException.Reason.CROWDED, "interrupted while waiting to ask " + provider, Duration.ZERO, e);
        } finally {
            turns.leave(waiter);
        }
    }

    /** Whether the request may still be written; if not, the grant is lost and another must be asked for. */
    public boolean fresh(Grant grant) {
        if (grant.age().compareTo(freshFor) <= 0) {
            return true;
        }
        discarded.increment();
        return false;
    }

    /**
     * To be called when the request is over, however it ended. A connection had to be opened, a cold process loaded classes,
     * the provider was slow: when it came in nobody knows, so it counts from now on.
     */
    public void over(Grant grant) {
        if (grant.age().compareTo(ON_TIME) <= 0) {
            return;
        }
        try {
            slots.late(grant.slot());
        } catch (BudgetException e) {
            LOG.atDebug().setCause(e).log("a late request counts from its grant on");
        }
    }

    /** The provider answered that we ask too often: every instance pauses, and the limit sinks. */
    public void refused(Optional<Duration> retryAfter) {
        pauses.increment();
        Duration jitter = Duration.ofMillis(ThreadLocalRandom.current().nextLong(1000));
        slots.pause(retryAfter.orElse(DEFAULT_PAUSE).plus(jitter));
    }

    public BudgetState state() {
        return slots.state();
    }

    /** Where many were told to wait long they would all come back at once. */
    private static Duration scattered(Duration wait) {
        return wait.compareTo(LONG_WAIT) < 0
                ? wait
                : wait.plusMillis(ThreadLocalRandom.current().nextLong(50));
    }

    private BudgetException refusal(SlotSource.Answer answer) {
        if (answer.reason() == SlotSource.Reason.PAUSED) {
            return new BudgetException(
                    BudgetException.Reason.PAUSED,
                    provider + " asked for a pause of another "
                            + answer.retryIn().toSeconds() + " s",
                    answer.retryIn(),
                    null);
        }
        return new BudgetException(
                BudgetException.Reason.CROWDED,
                "no turn to ask " + provider + " soon enough: "
                        + answer.reason().name().toLowerCase(Locale.ROOT),
                answer.retryIn(),
                null);
    }
}
