package app.marquee.notifier.coalescing;

import app.marquee.messaging.LogKeys;
import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.messaging.settings.Live;
import app.marquee.notifier.targets.TargetRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives every target a thread of its own, so that one that hangs delays no other. */
@Component
class Dispatcher implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final Duration PATIENCE_ON_STOP = Duration.ofSeconds(15);

    private final Round round;
    private final TargetRepository targets;
    private final NewsRepository news;
    private final DeliveryRepository deliveries;
    private final Circuits circuits;
    private final Bell bell;
    private final Clock clock;
    private final Live<CoalescingSettings> settings;
    private final Map<Long, Worker> workers = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile @Nullable Thread thread;
    private Instant swept = Instant.EPOCH;

    Dispatcher(
            Round round,
            TargetRepository targets,
            NewsRepository news,
            DeliveryRepository deliveries,
            Circuits circuits,
            Bell bell,
            Clock clock,
            Live<CoalescingSettings> settings) {
        this.round = round;
        this.targets = targets;
        this.news = news;
        this.deliveries = deliveries;
        this.circuits = circuits;
        this.bell = bell;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("dispatcher").start(this::run);
    }

    /** A call in hand may end; one that takes too long is cut off and picked up by the next start. */
    @Override
    public void stop() {
        running = false;
        List<Worker> stopping = List.copyOf(workers.values());
        stopping.forEach(Worker::leave);
        Instant deadline = Instant.now().plus(PATIENCE_ON_STOP);
        try {
            for (Worker worker : stopping) {
                Duration left = Duration.between(Instant.now(), deadline);
                if (left.isNegative() || !worker.thread.join(left)) {
                    worker.thread.interrupt();
                    worker.thread.join(Duration.ofSeconds(2));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.clear();
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                round.keepLeases();
                gather();
                sweep();
            } catch (RuntimeException e) {
                log.atWarn().setCause(e).log("targets could not be looked up");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(settings.get().look().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void gather() {
        Set<Long> wanted = new HashSet<>(targets.tellable());
        workers.forEach((id, worker) -> {
            if (!wanted.contains(id)) {
                worker.leave();
                workers.remove(id);
            }
        });
        if (running) {
            wanted.forEach(id -> workers.computeIfAbsent(id, Worker::new));
        }
    }

    private void sweep() {
        Instant now = clock.instant();
        if (swept.plus(SWEEP).isBefore(now)) {
            swept = now;
            deliveries.forgetBefore(now.minus(settings.get().keep()));
            news.dropOfRemovedLibraries();
            int dropped = news.giveUpBefore(now.minus(settings.get().giveUp()));
            if (dropped > 0) {
                log.atWarn().addKeyValue(LogKeys.COUNT, dropped).log("news dropped that no target could be told");
            }
        }
    }

    /** The thread of one target. */
    private final class Worker {
        private final long targetId;
        private final Semaphore woken = new Semaphore(0);
        private final Runnable wake = woken::release;
        private final Thread thread;
        private volatile boolean leaving;

        private Worker(long targetId) {
            this.targetId = targetId;
            bell.listen(wake);
            this.thread = Thread.ofVirtual().name("target-" + targetId).start(this::run);
        }

        private void leave() {
            leaving = true;
            bell.leave(wake);
            wake.run();
        }

        private void run() {
            while (running && !leaving && !Thread.currentThread().isInterrupted()) {
                Duration wait = settings.get().look();
                try {
                    wait = round.run(targetId);
                } catch (RuntimeException e) {
                    log.atError()
                            .addKeyValue(LogKeys.TARGET_ID, targetId)
                            .setCause(e)
                            .log("a round failed");
                }
                try {
                    if (woken.tryAcquire(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS)) {
                        woken.drainPermits();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            circuits.forget(targetId); // here, as a call in hand may still have failed after the target was gone
        }
    }
}
