package app.marquee.scanner.inventory;

import app.marquee.messaging.Listener;
import app.marquee.messaging.Outbox;
import app.marquee.model.command.ReplayState;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.media.Urgency;
import app.marquee.scanner.library.LibraryRepository;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says all libraries again and sends every file that is there through inspection, with the same revisions. */
@Component
class ReplayStateListener implements Listener<ReplayState> {
    private static final Logger log = LoggerFactory.getLogger(ReplayStateListener.class);
    private static final int PAGE = 1_000;

    private final LibraryRepository libraries;
    private final MediaFileRepository files;
    private final Outbox outbox;

    ReplayStateListener(LibraryRepository libraries, MediaFileRepository files, Outbox outbox) {
        this.libraries = libraries;
        this.files = files;
        this.outbox = outbox;
    }

    @Override
    public void on(ReplayState command) {
        libraries.all().forEach(library -> outbox.add(new LibraryChanged(library.library(), library.revision())));
        long after = 0;
        long said = 0;
        for (List<KnownFile> page = files.page(null, after, PAGE);
                !page.isEmpty();
                page = files.page(null, after, PAGE)) {
            for (KnownFile file : page) {
                if (file.exists()) {
                    outbox.add(again(file), Urgency.VERY_LOW);
                    said++;
                }
            }
            after = page.getLast().id();
        }
        log.atInfo()
                .addKeyValue("reader", command.forService())
                .addKeyValue("count", said)
                .log("state replayed");
    }

    private static FileDiscovered again(KnownFile file) {
        return new FileDiscovered(
                file.reference(), file.size(), file.modifiedAt(), file.origin(), file.hints(), null, null, false);
    }
}
