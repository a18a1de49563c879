package app.marquee.messaging.outbox;

import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due in the outbox, oldest first, and deletes a row when the broker has confirmed it to every reader. A
 * commit nudges it; once a second it looks by itself, for rows that became due and for those of an instance that died.
 */
public class Relay implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 200;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final OutboxRepository rows;
    private final BrokerClient broker;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore nudges = new Semaphore(0);

    /** Of this process's rows, the times within the next second. */
    private final NavigableSet<Instant> soon = new ConcurrentSkipListSet<>();

    private volatile @Nullable Thread thread;

    public Relay(OutboxRepository rows, BrokerClient broker, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.broker = broker;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A row is due then: look no later than the next regular look, and sooner where that is too late. */
    public void due(Instant time) {
        Instant now = clock.instant();
        if (time.isAfter(now.plus(LOOK_AGAIN))) {
            return;
        }
        if (time.isAfter(now)) {
            soon.add(time);
        }
        nudges.release();
    }

    @Override
    public void start() {
        Thread starting = Thread.ofVirtual().name("outbox-relay").unstarted(this::run);
        thread = starting; // before it runs: it ends when it is not the one that is wanted
        starting.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        nudges.release();
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(15));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (Thread.currentThread().equals(thread)) {
            Duration pause = LOOK_AGAIN;
            try {
                Instant now = clock.instant();
                Pass pass = sendDue(now);
                soon.headSet(now, true).clear();
                pause = pass.all() ? Duration.ZERO : pass.sent() ? pauseUntilDue() : LOOK_AGAIN;
            } catch (RuntimeException e) {
                log.atWarn().addKeyValue("reason", e.getMessage()).log("outbox not sent, trying again");
            }
            await(pause);
        }
    }

    private record Pass(boolean all, boolean sent) {}

    private Pass sendDue(Instant now) {
        Pass pass = transaction.execute(status -> {
            List<OutboxRow> due = rows.lockDue(now, BATCH);
            if (due.isEmpty()) {
                return new Pass(false, true);
            }
            CrashPoint.passed("messaging.before-send");
            List<OutboxRow> confirmed = broker.send(due);
            CrashPoint.passed("messaging.sent");
            rows.delete(confirmed.stream().map(OutboxRow::id).toList());
            return new Pass(confirmed.size() == BATCH, confirmed.size() == due.size());
        });
        return pass == null ? new Pass(false, false) : pass;
    }

    private Duration pauseUntilDue() {
        Instant next = soon.isEmpty() ? null : soon.first();
        Duration wait = next == null ? LOOK_AGAIN : Duration.between(clock.instant(), next);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private void await(Duration pause) {
        if (pause.isZero()) {
            return;
        }
        try {
            if (nudges.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                nudges.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread = null;
        }
    }
}
