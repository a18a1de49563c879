package app.marquee.scanner.inventory;

import app.marquee.messaging.Outbox;
import app.marquee.messaging.settings.Live;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.FileRemoved.Reason;
import app.marquee.scanner.library.LibraryConfirmed;
import app.marquee.scanner.library.LibraryRepository;
import app.marquee.scanner.library.MountGuard;
import app.marquee.scanner.library.StoredLibrary;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The one place where a file's removal is said: only when its root is proven to be there, and never too many at once. */
@Component
public class Removals implements LibraryConfirmed {
    private static final Logger log = LoggerFactory.getLogger(Removals.class);

    private final RemovalRepository repository;
    private final MediaFileRepository files;
    private final LifecycleRepository lifecycle;
    private final LibraryRepository libraries;
    private final MountGuard guard;
    private final Announcer announcer;
    private final Outbox outbox;
    private final Live<InventorySettings> settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Removals(
            RemovalRepository repository,
            MediaFileRepository files,
            LifecycleRepository lifecycle,
            LibraryRepository libraries,
            MountGuard guard,
            Announcer announcer,
            Outbox outbox,
            Live<InventorySettings> settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.files = files;
        this.lifecycle = lifecycle;
        this.libraries = libraries;
        this.guard = guard;
        this.announcer = announcer;
        this.outbox = outbox;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    public List<Long> librariesWithDue() {
        return repository.librariesWithDue(clock.instant());
    }

    /** Says what is due, or freezes the library, or thaws it when its files are back. */
    public void settle(long libraryId) {
        libraries.find(libraryId).ifPresent(library -> {
            switch (guard.look(library)) {
                case MountGuard.Root.Away(var reason) -> freeze(library, reason);
                case MountGuard.Root.Present(var device, var ignored) ->
                    transaction.executeWithoutResult(status -> settle(library, device));
            }
        });
    }

    /** A person says that what vanished may be gone. Only a root that is there can be confirmed. */
    @Override
    public void confirmed(long libraryId) {
        libraries.find(libraryId).filter(StoredLibrary::frozen).ifPresent(library -> {
            if (guard.lookAnew(library) instanceof MountGuard.Root.Present(var device, var empty)) {
                boolean withoutAnchor = guard.anchorIsGone(library);
                transaction.executeWithoutResult(status -> confirmed(library, device, empty, withoutAnchor));
            }
        });
    }

    private void confirmed(StoredLibrary library, String device, boolean empty, boolean withoutAnchor) {
        Instant now = clock.instant();
        libraries.thaw(library.id(), device);
        if (withoutAnchor) {
            libraries.anchor(library.id(), null);
        }
        if (empty) {
            repository.allMissing(library.id(), now);
        }
        repository.confirmed(library.id(), now);
        say(library);
        outbox.add(ScanLibrary.quick(library.id()));
    }

    /** An upgrade or a deletion somebody reported: the file is waited for. */
    public void hold(long fileId, boolean upgrade) {
        Instant now = clock.instant();
        repository.hold(
                fileId,
                upgrade ? Reason.REPLACED : Reason.DELETED,
                now,
                now.plus(upgrade ? settings.get().upgradeHold() : settings.get().missingHold()));
    }

    /**
     * Somebody reported that a folder was deleted with all that lay in it.
     *
     * @return how many files that are
     */
    public int deletedBelow(long libraryId, String folder) {
        Instant now = clock.instant();
        return repository.deletedBelow(
                libraryId, folder, now, now.plus(settings.get().missingHold()));
    }

    /** Its successor was looked into: the old file needs no longer be waited for. */
    public void replaced(long fileId) {
        files.find(fileId)
                .filter(file -> !file.exists() && !file.removalSaid())
                .ifPresent(file -> say(file, Reason.REPLACED));
    }

    private void settle(StoredLibrary library, String device) {
        long vanishing = repository.unexplained(library.id());
        long files = libraries.filesPresent(library.id()) + vanishing;
        double most =
                Math.max(files * settings.get().mostVanishing(), settings.get().vanishingFloor());
        if (vanishing > most) {
            freeze(
                    library,
                    vanishing + " of " + files
                            + " files are missing at once. Bring them back, or confirm that they are gone.");
            return;
        }
        if (library.frozen()) {
            log.atInfo().addKeyValue("libraryId", library.id()).log("library thawed");
            libraries.thaw(library.id(), device);
        }
        say(library);
    }

    private void say(StoredLibrary library) {
        for (RemovalRepository.Due due : repository.due(library.id(), clock.instant())) {
            files.find(due.fileId()).ifPresent(file -> say(file, due.reason()));
        }
    }

    private void say(KnownFile file, Reason reason) {
        Instant now = clock.instant();
        long revision = announcer.next(file.revision());
        repository.said(file.id(), revision, now);
        lifecycle.missing(file.id());
        Instant withdraw = reason == Reason.MISSING ? now.plus(settings.get().withdrawAfter()) : now;
        outbox.add(new FileRemoved(file.reference(revision), reason, withdraw));
    }

    private void freeze(StoredLibrary library, String reason) {
        if (!reason.equals(library.frozenReason())) {
            log.atWarn()
                    .addKeyValue("libraryId", library.id())
                    .addKeyValue("reason", reason)
                    .log("library frozen");
            libraries.freeze(library.id(), reason, clock.instant());
        }
    }
}
