package app.marquee.notifier.libraries;

import app.marquee.messaging.Listener;
import app.marquee.model.event.LibraryChanged;
import org.springframework.stereotype.Component;

/** Keeps the copy in step. */
@Component
class LibraryChangedListener implements Listener<LibraryChanged> {
    private final LibraryRepository libraries;

    LibraryChangedListener(LibraryRepository libraries) {
        this.libraries = libraries;
    }

    @Override
    public void on(LibraryChanged change) {
        libraries.put(change.library(), change.revision());
    }
}
