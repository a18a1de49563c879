package app.marquee.scanner.scanning;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.LogKeys;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The second phase: lists a handful of queued directories, then compares them with the database in one transaction. */
@Component
class DirectoryWork {
    private static final Logger log = LoggerFactory.getLogger(DirectoryWork.class);
    private static final int MOST_TRIES = 3;

    /** For how long nobody else lists the same directories; whoever does so later does no harm. */
    private static final Duration LISTING = Duration.ofSeconds(5);

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
        Instant now = clock.instant();
        List<Work> rows = work.claim(limit, now, now.plus(LISTING));
        if (rows.isEmpty()) {
            return false;
        }
        Optional<Scan> scan = scans.find(rows.getFirst().scanId());
        Optional<StoredLibrary> library = scan.flatMap(found -> libraries.find(found.libraryId()));
        if (library.isPresent()) {
            look(scan.orElseThrow(), library.get(), rows);
        }
        return true;
    }

    private void look(Scan scan, StoredLibrary library, List<Work> rows) {
        Instant listedAt = clock.instant();
        DirectoryReader reader = new DirectoryReader(library.library());
        List<Listed> listed = rows.stream()
                .map(row -> new Listed(row, ListedDirectory.of(reader, row.path())))
                .toList();
        if (guard.look(library) instanceof MountGuard.Root.Away(var reason)) {
            libraries.freeze(library.id(), reason, clock.instant());
            scans.fail(scan.id(), reason, clock.instant());
            return;
        }
        Handful handful = new Handful(scan, library, listedAt, listed);
        try {
            new Correlation(scan.correlation(), List.of(), Urgency.MEDIUM, null)
                    .run(() -> transaction.executeWithoutResult(status -> handful.compare()));
        } catch (RuntimeException e) {
            handful.failed(e);
        }
    }

    private record Listed(Work row, ListedDirectory directory) {}

    private final class Handful {
        private final Scan scan;
        private final StoredLibrary library;
        private final Instant listedAt;
        private final List<Listed> listed;
        private long at;

        Handful(Scan scan, StoredLibrary library, Instant listedAt, List<Listed> listed) {
            this.scan = scan;
            this.library = library;
            this.listedAt = listedAt;
            this.listed = listed;
        }

        void compare() {
            Set<Long> pending = work.lockPending(ids());
            for (Listed one : listed) {
                if (pending.contains(one.row().id())) {
                    at = one.row().id();
                    compare(one.row(), one.directory());
                }
            }
            at = 0;
            CrashPoint.passed("scanner.compared");
        }

        private void compare(Work row, ListedDirectory directory) {
            switch (directory) {
                case ListedDirectory.Found(var listing) -> compare(row, listing);
                case ListedDirectory.Gone ignored ->
                    work.done(row, "done", Tally.missing(inventory.gone(library.library(), row.path(), listedAt)));
                case ListedDirectory.Unreadable(var reason) -> work.failed(row.id(), reason);
            }
        }

        private void compare(Work row, DirectoryListing listing) {
            Tally tally =
                    inventory.compare(library.library(), listing, listedAt, Notice.ofScan(scan.id(), scan.anew()));
            byte[] signature = Signature.ofListing(listing);
            if (tally.postponed()) {
                cache.forget(library.id(), listing.path());
            } else if (Arrays.equals(signature, row.directory().listing())) {
                cache.keep(library.id(), List.of(row.directory()), clock.instant());
            } else {
                cache.keepListing(library.id(), listing.path(), signature, clock.instant());
            }
            work.done(row, tally.postponed() ? "postponed" : "done", tally);
        }

        /**
         * One directory spoils its whole transaction: all are tried again, and the one is left out when it fails too often.
         * A database that went away, or two who waited for each other, are no directory's fault.
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
            work.release(ids());
        }

        private List<Long> ids() {
            return listed.stream().map(one -> one.row().id()).toList();
        }
    }

    private static boolean databaseFailed(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException;
    }
}
