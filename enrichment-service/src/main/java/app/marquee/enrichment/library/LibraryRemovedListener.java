package app.marquee.enrichment.library;

import app.marquee.messaging.Listener;
import app.marquee.model.event.LibraryRemoved;
import org.springframework.stereotype.Component;

/** Forgets a library: its files no longer count, and what was published for them stays where it is. */
@Component
class LibraryRemovedListener implements Listener<LibraryRemoved> {
    private final LibraryRepository libraries;

    LibraryRemovedListener(LibraryRepository libraries) {
        this.libraries = libraries;
    }

    @Override
    public void on(LibraryRemoved removed) {
        libraries.remove(removed.libraryId(), removed.revision());
    }
}
