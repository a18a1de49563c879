package app.marquee.scanner.scanning;

import app.marquee.messaging.Cancellations;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.Outbox;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.JobProgress.Status;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.Urgency;
import app.marquee.model.topology.ServiceName;
import app.marquee.scanner.library.LibraryRepository;
import app.marquee.scanner.library.StoredLibrary;
import app.marquee.scanner.scanning.ScanWorkRepository.Counts;
import app.marquee.scanner.walking.DirCacheRepository;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts, moves scans from phase to phase, and tells the jobs that wait for them. */
@Component
class ScanProgress {
    private final ScanRepository scans;
    private final ScanWorkRepository work;
    private final LibraryRepository libraries;
    private final DirCacheRepository cache;
    private final Cancellations cancellations;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Long, Said> said = new ConcurrentHashMap<>();
    private final CountingPace pace = new CountingPace(System::nanoTime);

    ScanProgress(
            ScanRepository scans,
            ScanWorkRepository work,
            LibraryRepository libraries,
            DirCacheRepository cache,
            Cancellations cancellations,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.scans = scans;
        this.work = work;
        this.libraries = libraries;
        this.cache = cache;
        this.cancellations = cancellations;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Said(Phase phase, long current, long total, List<Long> jobs) {}

    /** One look at every scan that has not ended, and at those whose end nobody was told of. */
    void tick() {
        List<Scan> active = scans.active();
        active.stream()
                .filter(scan -> pace.isDue(scan.id()))
                .forEach(scan -> pace.measure(
                        scan.id(),
                        () -> transaction.executeWithoutResult(
                                status -> scans.lockActive(scan.id()).ifPresent(this::advance))));
        scans.endedUntold().forEach(scan -> {
            said.remove(scan.id());
            pace.forget(scan.id());
            transaction.executeWithoutResult(status -> {
                // Who attached before is told; who comes later finds no scan under way, and gets one of its own.
                scans.lockLibrary(scan.libraryId());
                if (scans.tellsEnd(scan.id(), clock.instant())) {
                    end(scan);
                }
            });
        });
    }

    private void advance(Scan scan) {
        Optional<StoredLibrary> library = libraries.find(scan.libraryId());
        List<Long> jobs = scans.jobs(scan.id());
        if (library.isEmpty()) {
            return;
        }
        if (!jobs.isEmpty() && jobs.stream().allMatch(cancellations::cancelled)) {
            scans.enter(scan.id(), Phase.CANCELLED, clock.instant());
            return;
        }
        boolean pending = work.pending(scan.id());
        Counts files = work.files(scan.id());
        if (scan.state() == Phase.DISCOVERING || scan.state() == Phase.SCANNING) {
            work.countDirectories(scan.id(), library.get().library().kind() == LibraryKind.MOVIES);
        }
        work.countFiles(scan.id(), files);
        if (scan.state() == Phase.SCANNING && !pending) {
            compared(scan);
        } else if (scan.state() == Phase.CACHING && files.inspected() >= files.queued()) {
            scans.enter(scan.id(), Phase.ENRICHING, clock.instant());
        } else if (scan.state() == Phase.ENRICHING && files.completed() >= files.queued()) {
            scans.enter(scan.id(), Phase.COMPLETED, clock.instant());
        }
        say(scans.find(scan.id()).orElseThrow(), files, jobs);
    }

    private void compared(Scan scan) {
        work.unfinished(scan.id()).forEach(path -> cache.forget(scan.libraryId(), path));
        String error = work.firstError(scan.id());
        if (error != null) {
            scans.problem(scan.id(), error);
        }
        scans.enter(scan.id(), Phase.CACHING, clock.instant());
    }

    private void say(Scan scan, Counts files, List<Long> jobs) {
        long current = switch (scan.state()) {
            case DISCOVERING -> scan.directoriesTotal();
            case SCANNING -> scan.directoriesScanned();
            case CACHING -> files.inspected();
            default -> files.completed();
        };
        long total = switch (scan.state()) {
            case DISCOVERING -> 0;
            case SCANNING -> scan.directoriesQueued();
            default -> files.queued();
        };
        Said now = new Said(scan.state(), current, total, jobs);
        if (scan.finishedAt() != null) {
            return; // the end is said by the same tick
        }
        if (!Objects.equals(said.put(scan.id(), now), now)) {
            tell(scan, Status.RUNNING, now, scan.currentOperation());
        }
    }

    private void end(Scan scan) {
        work.unfinished(scan.id()).forEach(path -> cache.forget(scan.libraryId(), path));
        Said last = new Said(scan.state(), scan.enrichmentCompleted(), scan.enrichmentQueued(), scans.jobs(scan.id()));
        switch (scan.state()) {
            case FAILED -> tell(scan, Status.FAILED, last, scan.lastError());
            case CANCELLED -> tell(scan, Status.CANCELLED, last, "Cancelled; what was found stays.");
            default -> tell(scan, Status.COMPLETED, last, scan.summary());
        }
        work.tidy(scan.id());
    }

    private void tell(Scan scan, Status status, Said now, @Nullable String message) {
        new Correlation(scan.correlation(), List.of(), Urgency.HIGH, null)
                .run(() -> now.jobs()
                        .forEach(job -> outbox.add(new JobProgress(
                                job,
                                ServiceName.SCANNER.wireName(),
                                status,
                                scan.state().column(),
                                now.current(),
                                now.total(),
                                message))));
    }
}
