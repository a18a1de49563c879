package app.marquee.enrichment.library;

import app.marquee.messaging.Listener;
import app.marquee.model.event.LibraryChanged;
import org.springframework.stereotype.Component;

/** Keeps the copy. */
@Component
class LibraryChangedListener implements Listener<LibraryChanged> {
    private final LibraryRepository libraries;

    LibraryChangedListener(LibraryRepository libraries) {
        this.libraries = libraries;
    }

    @Override
    public void on(LibraryChanged changed) {
        libraries.store(changed.library(), changed.revision());
    }
}
