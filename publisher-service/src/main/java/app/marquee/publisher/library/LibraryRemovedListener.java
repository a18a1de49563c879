package app.marquee.publisher.library;

import app.marquee.messaging.Listener;
import app.marquee.model.event.LibraryRemoved;
import org.springframework.stereotype.Component;

/** Forgets a library; everything on disk stays. */
@Component
class LibraryRemovedListener implements Listener<LibraryRemoved> {
    private final LibraryRepository libraries;
    private final LibraryNews news;

    LibraryRemovedListener(LibraryRepository libraries, LibraryNews news) {
        this.libraries = libraries;
        this.news = news;
    }

    @Override
    public void on(LibraryRemoved removed) {
        if (libraries.remove(removed.libraryId(), removed.revision())) {
            news.removed(removed.libraryId());
        }
    }
}
