package app.marquee.scanner.inventory;

import app.marquee.messaging.Listener;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.media.FileReference;
import app.marquee.scanner.library.LibraryRepository;
import java.time.Clock;
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
    private final Clock clock;

    AssetPublishedListener(
            OwnFileRepository own,
            MediaFileRepository files,
            LifecycleRepository lifecycle,
            LibraryRepository libraries,
            Clock clock) {
        this.own = own;
        this.files = files;
        this.lifecycle = lifecycle;
        this.libraries = libraries;
        this.clock = clock;
    }

    @Override
    public void on(AssetPublished published) {
        if (libraries.find(published.libraryId()).isEmpty()) {
            return;
        }
        own.forget(published.libraryId(), published.removed());
        own.keep(published.libraryId(), published.itemId(), published.written());
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
}
