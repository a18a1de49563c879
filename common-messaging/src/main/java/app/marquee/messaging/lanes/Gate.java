package app.marquee.messaging.lanes;

import app.marquee.messaging.OutageProbe;
import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.model.topology.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the consumers while something that their messages need is away, and starts them again when it is back. An outage
 * of the outside stops those that wait for the outside; one that meets everybody, as of the database, stops all.
 */
public class Gate implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(Gate.class);
    private static final Duration PROBE_EVERY = Duration.ofSeconds(2);

    private enum Closed {
        FOR_NONE,
        FOR_WAITING,
        FOR_ALL
    }

    private final Consumers consumers;
    private final List<OutageProbe> probes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Closed closed = Closed.FOR_NONE;
    private volatile @Nullable String problem;
    private volatile @Nullable Thread thread;

    /** @param probes all of which must find no problem before consumers go on */
    public Gate(Consumers consumers, List<OutageProbe> probes) {
        this.consumers = consumers;
        this.probes = List.copyOf(probes);
    }

    /** Why consumers are stopped; empty while they run. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    boolean closedFor(Reading.Effort effort) {
        return closed == Closed.FOR_ALL || (closed == Closed.FOR_WAITING && effort == Reading.Effort.WAITING);
    }

    void close(boolean forAll, String why) {
        lock.lock();
        try {
            Closed wanted = forAll ? Closed.FOR_ALL : Closed.FOR_WAITING;
            if (closed.compareTo(wanted) >= 0) {
                return;
            }
            closed = wanted;
            problem = why;
            log.atWarn().addKeyValue("reason", why).log("consumers stop until it is back");
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Keeps a consumer that is about to be stopped from turning in circles meanwhile. */
    void rest() {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(1);
            while (closed != Closed.FOR_NONE && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        consumers.start();
        Thread starting = Thread.ofVirtual().name("outage-gate").unstarted(this::run);
        thread = starting; // before it runs: it ends when it is not the one that is wanted
        starting.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
        consumers.stop(true);
    }

    private void run() {
        try {
            while (Thread.currentThread().equals(thread)) {
                awaitOutage();
                consumers.stop(closed == Closed.FOR_ALL);
                while (stillAway()) {
                    Thread.sleep(PROBE_EVERY);
                }
                log.atInfo().log("consumers go on");
                consumers.start();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitOutage() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (closed == Closed.FOR_NONE) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean stillAway() {
        Optional<String> found = probes.stream()
                .map(OutageProbe::problem)
                .flatMap(Optional::stream)
                .findFirst();
        lock.lock();
        try {
            if (found.isPresent()) {
                if (!Objects.equals(problem, found.get())) {
                    log.atWarn().addKeyValue("reason", found.get()).log("still away");
                }
                problem = found.get();
                return true;
            }
            closed = Closed.FOR_NONE;
            problem = null;
            changed.signalAll();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
