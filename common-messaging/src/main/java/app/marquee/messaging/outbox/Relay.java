package app.marquee.messaging.outbox;

import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private volatile @Nullable Thread thread;

    public Relay(OutboxRepository rows, BrokerClient broker, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.broker = broker;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Something may be due: look now. */
    public void nudge() {
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
        nudge();
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
                Pass pass = sendDue();
                pause = pass.all() ? Duration.ZERO : pass.sent() ? pauseUntilDue() : LOOK_AGAIN;
            } catch (RuntimeException e) {
                log.atWarn().addKeyValue("reason", e.getMessage()).log("outbox not sent, trying again");
            }
            await(pause);
        }
    }

    private record Pass(boolean all, boolean sent) {}

    private Pass sendDue() {
        Pass pass = transaction.execute(status -> {
            List<OutboxRow> due = rows.lockDue(clock.instant(), BATCH);
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
        Instant now = clock.instant();
        return rows.nextDue(now)
                .map(due -> Duration.between(now, due))
                .filter(wait -> wait.compareTo(LOOK_AGAIN) < 0)
                .orElse(LOOK_AGAIN);
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
