package app.marquee.scanner.scanning;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.media.Urgency;
import app.marquee.scanner.library.Libraries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Threads that discover, compare and count. What they do is in rows, so another process goes on where one died. */
@Component
class ScanWork implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(ScanWork.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final Discovery discovery;
    private final DirectoryWork directories;
    private final ScanProgress progress;
    private final ScanRepository scans;
    private final ScanRequests requests;
    private final Libraries libraries;
    private final ScanningSettings settings;
    private final Clock clock;
    private final List<Thread> threads = new ArrayList<>();
    private AtomicBoolean running = new AtomicBoolean();

    ScanWork(
            Discovery discovery,
            DirectoryWork directories,
            ScanProgress progress,
            ScanRepository scans,
            ScanRequests requests,
            Libraries libraries,
            ScanningSettings settings,
            Clock clock) {
        this.discovery = discovery;
        this.directories = directories;
        this.progress = progress;
        this.scans = scans;
        this.requests = requests;
        this.libraries = libraries;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        AtomicBoolean mine = new AtomicBoolean(true);
        running = mine;
        loop(mine, "scan-progress", settings.progress(), () -> {
            progress.tick();
            return false;
        });
        loop(mine, "scan-discovery", IDLE, this::discover);
        for (int worker = 1; worker <= settings.workers(); worker++) {
            loop(mine, "scan-directories-" + worker, IDLE, () -> directories.some(settings.batch()));
        }
        if (settings.scanAtStart()) {
            libraries
                    .all()
                    .forEach(library -> Correlation.begin(Urgency.MEDIUM)
                            .run(() -> requests.take(ScanLibrary.quick(library.id()))));
        }
    }

    @Override
    public void stop() {
        running.set(false);
        Instant deadline = clock.instant().plus(STOPPING);
        for (Thread thread : threads) {
            thread.interrupt();
            try {
                Duration left = Duration.between(clock.instant(), deadline);
                thread.join(left.isNegative() ? Duration.ofMillis(1) : left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    private boolean discover() {
        Instant now = clock.instant();
        Optional<Scan> scan = scans.claim(now, now.plus(settings.lease()));
        scan.ifPresent(claimed -> new Correlation(claimed.correlation(), List.of(), Urgency.MEDIUM, null)
                .run(() -> discovery.run(claimed)));
        return scan.isPresent();
    }

    /** @param work answers whether it should be called again at once */
    private void loop(AtomicBoolean mine, String name, Duration pause, BooleanSupplier work) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(() -> {
            while (mine.get()) {
                Duration rest = pause;
                try {
                    if (work.getAsBoolean()) {
                        continue;
                    }
                } catch (RuntimeException e) {
                    if (!mine.get()) {
                        return;
                    }
                    log.atWarn().setCause(e).log(name + " failed; it tries again");
                    rest = AFTER_FAILURE;
                }
                try {
                    Thread.sleep(rest);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }));
    }
}
