package app.marquee.scanner.scanning;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.LogKeys;
import app.marquee.model.media.Library;
import app.marquee.model.media.Urgency;
import app.marquee.scanner.inventory.DirectoryInventory;
import app.marquee.scanner.inventory.Notice;
import app.marquee.scanner.inventory.Tally;
import app.marquee.scanner.library.LibraryRepository;
import app.marquee.scanner.library.MountGuard;
import app.marquee.scanner.library.StoredLibrary;
import app.marquee.scanner.scanning.ScanWorkRepository.Work;
import app.marquee.scanner.walking.DirCacheRepository;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.DirectoryReader;
import app.marquee.scanner.walking.Signature;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The second phase: takes queued directories, a handful in a transaction, and compares them with the database. */
@Component
class DirectoryWork {
    private static final Logger log = LoggerFactory.getLogger(DirectoryWork.class);
    private static final int MOST_TRIES = 3;

    private final ScanRepository scans;
    private final ScanWorkRepository work;
    private final LibraryRepository libraries;
    private final MountGuard guard;
    private final DirectoryInventory inventory;
    private final DirCacheRepository cache;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DirectoryWork(
            ScanRepository scans,
            ScanWorkRepository work,
            LibraryRepository libraries,
            MountGuard guard,
            DirectoryInventory inventory,
            DirCacheRepository cache,
            TransactionTemplate transaction,
            Clock clock) {
        this.scans = scans;
        this.work = work;
        this.libraries = libraries;
        this.guard = guard;
        this.inventory = inventory;
        this.cache = cache;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return whether there was anything to do */
    boolean some(int limit) {
        Attempt attempt = new Attempt();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> attempt.run(limit)));
        } catch (RootGone e) {
            libraries.freeze(e.libraryId, e.reason, clock.instant());
            scans.fail(e.scanId, e.reason, clock.instant());
            return true;
        } catch (RuntimeException e) {
            attempt.failed(e);
            return true;
        }
    }

    /** Everything the transaction did is undone, and the scan ends: nothing was removed. */
    private static final class RootGone extends RuntimeException {
        private final long libraryId;
        private final long scanId;
        private final String reason;

        RootGone(long libraryId, long scanId, String reason) {
            super(reason, null, false, false);
            this.libraryId = libraryId;
            this.scanId = scanId;
            this.reason = reason;
        }
    }

    private final class Attempt {
        private long at;

        boolean run(int limit) {
            List<Work> rows = work.claim(limit);
            if (rows.isEmpty()) {
                return false;
            }
            Scan scan = scans.find(rows.getFirst().scanId()).orElseThrow();
            StoredLibrary library = libraries.find(scan.libraryId()).orElseThrow();
            DirectoryReader reader = new DirectoryReader(library.library());
            new Correlation(scan.correlation(), List.of(), Urgency.MEDIUM, null).run(() -> {
                for (Work row : rows) {
                    at = row.id();
                    compare(scan, library, reader, row);
                }
            });
            at = 0;
            if (guard.look(library) instanceof MountGuard.Root.Away(var reason)) {
                throw new RootGone(library.id(), scan.id(), reason);
            }
            CrashPoint.passed("scanner.compared");
            return true;
        }

        /**
         * One directory spoils its whole transaction: it is tried again, later alone, and then left out. A database that
         * went away, or two who waited for each other, are no directory's fault.
         */
        void failed(RuntimeException e) {
            if (at == 0 || databaseFailed(e)) {
                throw e;
            }
            String reason = String.valueOf(e.getMessage());
            log.atWarn().addKeyValue(LogKeys.REASON, reason).setCause(e).log("directory could not be compared");
            if (work.tried(at, reason) >= MOST_TRIES) {
                work.failed(at, reason);
            }
        }
    }

    private static boolean databaseFailed(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException;
    }

    private void compare(Scan scan, StoredLibrary stored, DirectoryReader reader, Work row) {
        Library library = stored.library();
        DirectoryListing listing;
        try {
            listing = reader.read(row.directory().path());
        } catch (NoSuchFileException e) {
            if (guard.look(stored) instanceof MountGuard.Root.Away(var reason)) {
                throw new RootGone(library.id(), scan.id(), reason);
            }
            int missing = inventory.gone(library, row.directory().path());
            work.done(row, "done", new Tally(0, 0, 0, missing, List.of(), false));
            return;
        } catch (IOException e) {
            work.failed(row.id(), "it cannot be read: " + e.getMessage());
            return;
        }
        Tally tally = inventory.compare(library, listing, Notice.ofScan(scan.id(), scan.anew()));
        if (tally.postponed()) {
            cache.forget(library.id(), listing.path());
        } else if (Arrays.equals(Signature.ofListing(listing), row.directory().listing())) {
            cache.keep(library.id(), List.of(row.directory()), clock.instant());
        } else {
            cache.keepListing(library.id(), listing.path(), Signature.ofListing(listing), clock.instant());
        }
        work.done(row, tally.postponed() ? "postponed" : "done", tally);
    }
}
