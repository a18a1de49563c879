package app.marquee.scanner.inventory;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.Outbox;
import app.marquee.messaging.Outgoing;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Library;
import app.marquee.model.media.Origin;
import app.marquee.model.media.Urgency;
import app.marquee.scanner.library.Revisions;
import app.marquee.scanner.walking.Entry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says {@code file.discovered}, once a file and revision, and keeps the file's lifecycle beside it. */
@Component
class Announcer {
    private final Outbox outbox;
    private final MediaFileRepository files;
    private final LifecycleRepository lifecycle;
    private final Clock clock;

    Announcer(Outbox outbox, MediaFileRepository files, LifecycleRepository lifecycle, Clock clock) {
        this.outbox = outbox;
        this.files = files;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** The next revision of a file. */
    long next(long old) {
        return Revisions.next(old, clock);
    }

    /** @param replaces the file it was put in place of */
    void added(Library library, FileReference file, Entry entry, @Nullable Long replaces, Notice notice) {
        announce(
                library,
                new FileDiscovered(
                        file,
                        entry.size(),
                        entry.modifiedAt(),
                        notice.origin(),
                        notice.hints(),
                        notice.scanId(),
                        replaces,
                        true),
                true,
                notice);
    }

    /** Its video changed, or lies under another path. */
    FileReference changed(Library library, KnownFile file, String path, Entry entry, Notice notice) {
        return revised(library, file, path, entry.size(), entry.modifiedAt(), true, notice);
    }

    /** Only what lies beside it changed, or what is known of it. */
    FileReference again(Library library, KnownFile file, Notice notice) {
        boolean newToOthers = file.inspected() == 0 || (notice.origin() == Origin.WEBHOOK && file.answered() == 0);
        return revised(library, file, file.path(), file.size(), file.modifiedAt(), newToOthers, notice);
    }

    private FileReference revised(
            Library library,
            KnownFile file,
            String path,
            long size,
            Instant modifiedAt,
            boolean videoChanged,
            Notice notice) {
        FileReference reference = new FileReference(file.id(), library.id(), path, next(file.revision()));
        ExternalIds hints = notice.hints().orElse(file.hints());
        files.revise(reference, notice.origin(), hints);
        announce(
                library,
                new FileDiscovered(
                        reference, size, modifiedAt, notice.origin(), hints, notice.scanId(), null, videoChanged),
                false,
                notice);
        return reference;
    }

    private void announce(Library library, FileDiscovered discovered, boolean isNew, Notice notice) {
        lifecycle.announced(library, discovered, isNew, clock.instant());
        Outgoing message = Outgoing.of(discovered).urgency(urgency(isNew, notice));
        outbox.add(notice.scanId() == null ? message : apart(message));
    }

    /** Each file of a scan goes its own way, with the scan as its cause. */
    private static Outgoing apart(Outgoing message) {
        Optional<String> scan = Correlation.current().map(Correlation::id);
        return message.correlation(Correlation.newId())
                .causes(scan.map(List::of).orElse(List.of()));
    }

    private static Urgency urgency(boolean isNew, Notice notice) {
        if (notice.origin() == Origin.WEBHOOK || notice.origin() == Origin.PERSON) {
            return Urgency.CRITICAL;
        }
        if (notice.anew()) {
            return Urgency.VERY_LOW;
        }
        return isNew ? Urgency.HIGH : Urgency.MEDIUM;
    }
}
