package app.marquee.scanner.inventory;

import app.marquee.messaging.Listener;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.media.FileReference;
import app.marquee.scanner.beside.OwnFileRepository;
import app.marquee.scanner.library.LibraryRepository;
import app.marquee.scanner.naming.VideoNames;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Remembers what on disk is ours, and that the files it answers have come to the end of their way. */
@Component
class AssetPublishedListener implements Listener<AssetPublished> {
    private final OwnFileRepository own;
    private final MediaFileRepository files;
    private final LifecycleRepository lifecycle;
    private final LibraryRepository libraries;
    private final Announcer announcer;
    private final Clock clock;

    AssetPublishedListener(
            OwnFileRepository own,
            MediaFileRepository files,
            LifecycleRepository lifecycle,
            LibraryRepository libraries,
            Announcer announcer,
            Clock clock) {
        this.own = own;
        this.files = files;
        this.lifecycle = lifecycle;
        this.libraries = libraries;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public void on(AssetPublished published) {
        if (!own.lockForKeeping(published.libraryId())) {
            return;
        }
        own.forget(published.libraryId(), published.removed());
        own.keep(published.libraryId(), published.itemId(), published.written());
        giveBack(published);
        String answer = published.outcome().name().toLowerCase(Locale.ROOT);
        for (FileReference file : published.files()) {
            files.answered(file.id(), file.revision(), answer, published.itemId());
            if (published.outcome() == Outcome.FAILED) {
                String reason = Objects.requireNonNullElse(published.reason(), "publishing failed");
                lifecycle.failed(file.id(), file.revision(), reason, false, clock.instant());
            } else {
                lifecycle.indexed(file.id(), file.revision(), clock.instant());
            }
        }
    }

    /** An image whose report came late was taken for the user's: the files it lies beside are looked into again. */
    private void giveBack(AssetPublished published) {
        List<String> images = published.written().stream()
                .map(PublishedFile::path)
                .filter(VideoNames::isImage)
                .toList();
        List<KnownFile> mistaken = images.isEmpty() ? List.of() : files.besideImages(published.libraryId(), images);
        if (mistaken.isEmpty()) {
            return;
        }
        libraries
                .find(published.libraryId())
                .ifPresent(library -> mistaken.stream()
                        .filter(KnownFile::exists)
                        .forEach(file -> announcer.again(library.library(), file, Notice.ofMistake(file.origin()))));
    }
}
