package app.marquee.scanner.inspection;

import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.Failure;
import app.marquee.messaging.FetchingListener;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.MessageFailure;
import app.marquee.messaging.Outbox;
import app.marquee.model.MessageJson;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.LocalAsset;
import app.marquee.scanner.beside.OwnFileRepository;
import app.marquee.scanner.inventory.KnownFile;
import app.marquee.scanner.inventory.LifecycleRepository;
import app.marquee.scanner.inventory.MediaFileRepository;
import app.marquee.scanner.inventory.Removals;
import app.marquee.scanner.library.LibraryRepository;
import app.marquee.scanner.walking.DiskFailure;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks into a file, on whichever instance, and says what it found. */
@Component
class FileDiscoveredListener implements FetchingListener<FileDiscovered, Inspection> {
    private static final Logger log = LoggerFactory.getLogger(FileDiscoveredListener.class);

    private final LibraryRepository libraries;
    private final MediaFileRepository files;
    private final LifecycleRepository lifecycle;
    private final OwnFileRepository own;
    private final Removals removals;
    private final Inspector inspector;
    private final Outbox outbox;
    private final Clock clock;

    FileDiscoveredListener(
            LibraryRepository libraries,
            MediaFileRepository files,
            LifecycleRepository lifecycle,
            OwnFileRepository own,
            Removals removals,
            Inspector inspector,
            Outbox outbox,
            Clock clock) {
        this.libraries = libraries;
        this.files = files;
        this.lifecycle = lifecycle;
        this.own = own;
        this.removals = removals;
        this.inspector = inspector;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Inspection fetch(FileDiscovered discovered) {
        var library = libraries.find(discovered.file().libraryId());
        if (library.isEmpty() || superseded(discovered)) {
            return new Inspection.Superseded();
        }
        try {
            return inspector.look(library.get().library(), discovered);
        } catch (IOException e) {
            throw new MessageFailure(
                    Failure.Kind.TRANSIENT, discovered.file().path() + " cannot be read: " + DiskFailure.because(e), e);
        }
    }

    @Override
    public void store(FileDiscovered discovered, Inspection inspection) {
        switch (inspection) {
            case Inspection.Superseded ignored -> {}
            case Inspection.Vanished ignored -> {
                files.inspected(discovered.file().id(), discovered.file().revision(), List.of(), null);
                log.atInfo()
                        .addKeyValue(LogKeys.FILE_ID, discovered.file().id())
                        .log("file vanished before inspection");
            }
            case Inspection.Found found -> identified(discovered, found);
        }
    }

    private boolean superseded(FileDiscovered discovered) {
        Optional<KnownFile> file = files.find(discovered.file().id());
        return file.isEmpty() || file.get().revision() > discovered.file().revision();
    }

    /** What was published while we looked must not be told as somebody else's. */
    private void refuseOurs(MediaIdentified media) {
        List<LocalAsset> images = media.localAssets().stream()
                .filter(asset -> asset.type() != null)
                .toList();
        if (!images.isEmpty() && own.holdsAny(media.file().libraryId(), images)) {
            throw new MessageFailure(
                    Failure.Kind.CONFLICT,
                    "an image beside " + media.file().path() + " was published meanwhile; it is looked into again");
        }
    }

    private void identified(FileDiscovered discovered, Inspection.Found found) {
        MediaIdentified media = found.media();
        long id = discovered.file().id();
        refuseOurs(media);
        if (!files.inspected(id, discovered.file().revision(), media.localAssets(), found.nfoProblem())) {
            return;
        }
        if (found.fingerprint() != null) {
            files.keepStreams(id, found.fingerprint(), MessageJson.mapper().writeValueAsString(found.streams()));
        }
        lifecycle.scanned(
                id,
                media.ids().tmdb(),
                media.kind().name().toLowerCase(Locale.ROOT),
                media.numbering().season(),
                media.numbering().episodes().stream().findFirst().orElse(null),
                found.durationMs(),
                clock.instant());
        outbox.add(media);
        if (discovered.replaces() != null) {
            removals.replaced(discovered.replaces());
        }
        CrashPoint.passed("scanner.identified");
        log.atInfo()
                .addKeyValue(LogKeys.FILE_ID, id)
                .addKeyValue(LogKeys.PATH, discovered.file().path())
                .log("media identified");
    }
}
