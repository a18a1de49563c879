package app.marquee.scanner.scanning;

import app.marquee.messaging.LogKeys;
import app.marquee.model.command.ScanLibrary;
import app.marquee.scanner.inventory.DirectoryInventory;
import app.marquee.scanner.inventory.Notice;
import app.marquee.scanner.inventory.Tally;
import app.marquee.scanner.library.LibraryRepository;
import app.marquee.scanner.library.MountGuard;
import app.marquee.scanner.library.StoredLibrary;
import app.marquee.scanner.walking.DirCacheRepository;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.DirectoryReader;
import app.marquee.scanner.walking.Signature;
import app.marquee.scanner.walking.WatchedChanges;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares what the watcher saw with the database, a directory at a time. */
@Component
class WatchedDirectories implements WatchedChanges {
    private static final Logger log = LoggerFactory.getLogger(WatchedDirectories.class);

    private final LibraryRepository libraries;
    private final MountGuard guard;
    private final DirectoryInventory inventory;
    private final DirCacheRepository cache;
    private final ScanRequests requests;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WatchedDirectories(
            LibraryRepository libraries,
            MountGuard guard,
            DirectoryInventory inventory,
            DirCacheRepository cache,
            ScanRequests requests,
            TransactionTemplate transaction,
            Clock clock) {
        this.libraries = libraries;
        this.guard = guard;
        this.inventory = inventory;
        this.cache = cache;
        this.requests = requests;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void stirred(StoredLibrary library, String directory) {
        try {
            DirectoryListing listing = new DirectoryReader(library.library()).read(directory);
            transaction.executeWithoutResult(status -> inventory.glance(library.library(), listing));
        } catch (IOException e) {
            log.atDebug().addKeyValue(LogKeys.PATH, directory).log("directory gone before it settled");
        }
    }

    @Override
    public boolean settled(StoredLibrary library, String directory) {
        Instant listedAt = clock.instant();
        ListedDirectory listed = ListedDirectory.of(new DirectoryReader(library.library()), directory);
        if (guard.look(library) instanceof MountGuard.Root.Away(var reason)) {
            libraries.freeze(library.id(), reason, clock.instant());
            return true;
        }
        return switch (listed) {
            case ListedDirectory.Found(var listing) ->
                Boolean.TRUE.equals(transaction.execute(status -> compare(library, listing, listedAt)));
            case ListedDirectory.Gone ignored -> {
                transaction.executeWithoutResult(status -> inventory.gone(library.library(), directory, listedAt));
                yield true;
            }
            case ListedDirectory.Unreadable ignored -> true; // scans say what cannot be read
        };
    }

    private boolean compare(StoredLibrary library, DirectoryListing listing, Instant listedAt) {
        Tally tally = inventory.compare(library.library(), listing, listedAt, Notice.ofWatcher());
        if (tally.postponed()) {
            cache.forget(library.id(), listing.path());
        } else {
            cache.keepListing(library.id(), listing.path(), Signature.ofListing(listing), clock.instant());
        }
        return !tally.postponed();
    }

    @Override
    public void begun(StoredLibrary library) {
        requests.take(ScanLibrary.quick(library.id()));
    }

    @Override
    public void lost(StoredLibrary library, String reason) {
        log.atWarn()
                .addKeyValue(LogKeys.LIBRARY_ID, library.id())
                .addKeyValue(LogKeys.REASON, reason)
                .log("changes were missed; a quick scan follows");
        requests.take(ScanLibrary.quick(library.id()));
    }
}
