package app.marquee.enrichment.budget;

import app.marquee.model.media.Lane;
import app.marquee.model.media.Urgency;
import io.github.resilience4j.bulkhead.Bulkhead;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The permission to ask one provider, shared by every instance. Urgent work takes the next free slot and may burst; the
 * rest is paced evenly over the window. Whoever waits is woken when its slot comes.
 */
public final class RequestBudget {
    private static final Logger LOG = LoggerFactory.getLogger(RequestBudget.class);
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(10);
    private static final Duration PAUSE_JITTER = Duration.ofSeconds(1);
    /** A short wait is for a slot of one's own, and being late for it costs throughput. */
    private static final int TURN_JITTER_SHARE = 20;

    private static final Duration TURN_JITTER = Duration.ofMillis(50);

    private final SlotSource slots;
    private final String provider;
    private final Supplier<BudgetTerms> terms;
    private final Duration longestWait;
    private final Duration freshFor;
    private final Bulkhead connections;
    private final Turns urgentTurns = new Turns();
    private final Turns steadyTurns = new Turns();
    private final BudgetMeters meters;

    /** @param connections requests of this instance in flight at once */
    RequestBudget(
            SlotSource slots,
            String provider,
            Supplier<BudgetTerms> terms,
            BudgetSettings settings,
            Bulkhead connections,
            BudgetMeters meters) {
        this.slots = slots;
        this.provider = provider;
        this.terms = terms;
        this.longestWait = settings.longestWait();
        this.freshFor = settings.freshFor();
        this.connections = connections;
        this.meters = meters;
    }

    public String provider() {
        return provider;
    }

    /**
     * Blocks until one request may be sent.
     *
     * @param cost as how many requests it counts; never more than the limit
     * @throws BudgetException when that does not come in time, or Redis is away
     */
    public Grant acquire(Urgency urgency, int cost, Deadline deadline) {
        boolean urgent = urgency.lane() == Lane.URGENT;
        Turns turns = urgent ? urgentTurns : steadyTurns;
        Deadline until = deadline.orSooner(longestWait);
        long began = System.nanoTime();
        Turns.Waiter waiter = turns.join(urgency);
        try {
            while (turns.awaitHead(waiter, until)) {
                // Only the head asks for a connection, and lets go of it while it waits: an order of waiting is enough.
                if (!connections.tryAcquirePermission()) {
                    if (until.left().isZero()) {
                        throw crowded("all connections to " + provider + " are in use", Duration.ZERO);
                    }
                    continue;
                }
                Duration wait = Duration.ZERO;
                Grant grant = null;
                try {
                    long askedAt = System.nanoTime();
                    SlotSource.Answer answer = slots.ask(urgent, cost);
                    if (answer.granted()) {
                        grant = onTime(new Grant(this, askedAt, answer.slot(), cost));
                    } else {
                        wait = scattered(answer.retryIn());
                        requireWorthWaiting(answer, wait, until);
                    }
                } finally {
                    if (grant == null) {
                        connections.releasePermission();
                    }
                }
                if (grant != null) {
                    meters.granted(Duration.ofNanos(System.nanoTime() - began));
                    return grant;
                }
                turns.rest(waiter, wait);
            }
            throw crowded("no turn to ask " + provider + " within " + longestWait.toSeconds() + " s", Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw crowded("interrupted while waiting to ask " + provider, Duration.ZERO);
        } finally {
            turns.leave(waiter);
        }
    }

    boolean fresh(Grant grant) {
        if (grant.age().compareTo(freshFor) <= 0) {
            return true;
        }
        meters.discarded();
        return false;
    }

    private @Nullable Grant onTime(Grant grant) {
        return fresh(grant) ? grant : null;
    }

    /**
     * A connection had to be opened, a cold process loaded classes, the provider was slow: when a request that took longer
     * than the guard came in nobody knows, so it counts from now on.
     */
    void over(Grant grant) {
        connections.onComplete();
        if (grant.age().compareTo(terms.get().profile().onTime()) <= 0) {
            return;
        }
        try {
            slots.late(grant.slot(), grant.cost());
        } catch (BudgetException e) {
            LOG.atDebug().setCause(e).log("a late request counts from its grant on");
        }
    }

    /** The provider answered that we ask too often: every instance pauses, and the limit sinks. */
    public void refused(Optional<Duration> retryAfter) {
        meters.refused();
        slots.pause(Jitter.after(retryAfter.orElse(DEFAULT_PAUSE), PAUSE_JITTER, ThreadLocalRandom.current()));
    }

    /** Over all instances. @throws BudgetException when Redis is away */
    public BudgetState state() {
        return slots.state();
    }

    /** Of this instance. */
    public int waiting() {
        return urgentTurns.length() + steadyTurns.length();
    }

    /** Of this instance, since its start. */
    public BudgetMeters meters() {
        return meters;
    }

    private static Duration scattered(Duration wait) {
        Duration share = wait.dividedBy(TURN_JITTER_SHARE);
        Duration most = share.compareTo(TURN_JITTER) < 0 ? share : TURN_JITTER;
        return Jitter.after(wait, most, ThreadLocalRandom.current());
    }

    private void requireWorthWaiting(SlotSource.Answer answer, Duration wait, Deadline until) {
        if (wait.compareTo(until.left()) <= 0) {
            return;
        }
        if (answer.reason() == SlotSource.Reason.PAUSED) {
            throw new BudgetException(
                    BudgetException.Reason.PAUSED,
                    provider + " asked for a pause of another "
                            + answer.retryIn().toSeconds() + " s",
                    answer.retryIn(),
                    null);
        }
        throw crowded(
                "no turn to ask " + provider + " soon enough: "
                        + answer.reason().name().toLowerCase(Locale.ROOT),
                answer.retryIn());
    }

    private static BudgetException crowded(String message, Duration retryIn) {
        return new BudgetException(BudgetException.Reason.CROWDED, message, retryIn, null);
    }
}
