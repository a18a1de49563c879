package app.marquee.scanner.scanning;

import app.marquee.messaging.CrashPoint;
import app.marquee.scanner.library.LibraryRepository;
import app.marquee.scanner.library.MountGuard;
import app.marquee.scanner.library.StoredLibrary;
import app.marquee.scanner.walking.DirCacheRepository;
import app.marquee.scanner.walking.DiskFailure;
import app.marquee.scanner.walking.TreeWalk;
import app.marquee.scanner.walking.VisitedDirectory;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first phase: walks the tree, and queues the directories that do not look as they did. */
@Component
class Discovery {
    private static final byte[] NOTHING = {};

    /** Directories compared with what we know of them at a time. */
    private static final int PORTION = 1_000;

    private final LibraryRepository libraries;
    private final MountGuard guard;
    private final ScanRepository scans;
    private final ScanWorkRepository work;
    private final DirCacheRepository cache;
    private final TransactionTemplate transaction;
    private final ScanningSettings settings;
    private final Clock clock;

    Discovery(
            LibraryRepository libraries,
            MountGuard guard,
            ScanRepository scans,
            ScanWorkRepository work,
            DirCacheRepository cache,
            TransactionTemplate transaction,
            ScanningSettings settings,
            Clock clock) {
        this.libraries = libraries;
        this.guard = guard;
        this.scans = scans;
        this.work = work;
        this.cache = cache;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    void run(Scan scan) {
        Optional<StoredLibrary> library = libraries.find(scan.libraryId());
        if (library.isEmpty()) {
            return;
        }
        if (guard.look(library.get()) instanceof MountGuard.Root.Away(var reason)) {
            away(scan, reason);
            return;
        }
        Walk walk = new Walk(scan, library.get());
        try {
            walk.run();
        } catch (Stopped e) {
            return;
        } catch (IOException e) {
            if (guard.look(library.get()) instanceof MountGuard.Root.Away(var reason)) {
                away(scan, reason);
            } else {
                scans.fail(scan.id(), "The folder cannot be read: " + DiskFailure.because(e), clock.instant());
            }
            return;
        }
        if (guard.look(library.get()) instanceof MountGuard.Root.Away(var reason)) {
            away(scan, reason);
            return;
        }
        scans.enter(scan.id(), Phase.SCANNING, clock.instant());
        CrashPoint.passed("scanner.discovered");
    }

    private void away(Scan scan, String reason) {
        libraries.freeze(scan.libraryId(), reason, clock.instant());
        scans.fail(scan.id(), reason, clock.instant());
    }

    /** The scan was cancelled or failed while it walked. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("the scan has ended", null, false, false);
        }
    }

    private final class Walk implements TreeWalk.Visitor {
        private final Scan scan;
        private final TreeWalk tree;
        private final List<VisitedDirectory> portion = new ArrayList<>();
        private int directories;

        Walk(Scan scan, StoredLibrary library) {
            this.scan = scan;
            this.tree = new TreeWalk(library.library(), this);
        }

        void run() throws IOException {
            String start = Objects.requireNonNullElse(scan.directory(), "");
            try {
                tree.from(start);
            } catch (NoSuchFileException e) {
                if (start.isEmpty()) {
                    throw e;
                }
                portion.add(new VisitedDirectory(start, NOTHING, NOTHING)); // its comparison finds that it is gone
            }
            compare();
        }

        @Override
        public void visited(VisitedDirectory directory) {
            portion.add(directory);
            directories++;
            if (portion.size() >= PORTION) {
                compare();
            }
        }

        @Override
        public void problem(String path, String reason) {
            scans.problem(scan.id(), (path.isEmpty() ? "" : path + ": ") + reason);
        }

        private void compare() {
            String at = portion.isEmpty() ? "" : portion.getLast().path();
            transaction.executeWithoutResult(status -> {
                if (!scans.seen(
                        scan.id(),
                        directories,
                        tree.entries(),
                        at,
                        clock.instant().plus(settings.lease()))) {
                    throw new Stopped();
                }
                ChangedDirectories changed =
                        ChangedDirectories.of(portion, scan.anew(), paths -> cache.find(scan.libraryId(), paths));
                work.queue(scan.id(), changed.compare());
                cache.keep(scan.libraryId(), changed.resign(), clock.instant());
            });
            portion.clear();
        }
    }
}
