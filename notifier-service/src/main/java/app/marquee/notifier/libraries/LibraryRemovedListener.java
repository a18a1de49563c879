package app.marquee.notifier.libraries;

import app.marquee.messaging.Listener;
import app.marquee.model.event.LibraryRemoved;
import org.springframework.stereotype.Component;

/** Forgets a library. Its files stay where they are, so players are told nothing. */
@Component
class LibraryRemovedListener implements Listener<LibraryRemoved> {
    private final LibraryRepository libraries;

    LibraryRemovedListener(LibraryRepository libraries) {
        this.libraries = libraries;
    }

    @Override
    public void on(LibraryRemoved removal) {
        libraries.remove(removal.libraryId(), removal.revision());
    }
}
