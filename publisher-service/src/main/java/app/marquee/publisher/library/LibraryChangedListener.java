package app.marquee.publisher.library;

import app.marquee.messaging.Listener;
import app.marquee.model.event.LibraryChanged;
import org.springframework.stereotype.Component;

/** Keeps the library, and lets what it holds back be looked at again. */
@Component
class LibraryChangedListener implements Listener<LibraryChanged> {
    private final LibraryRepository libraries;
    private final LibraryNews news;

    LibraryChangedListener(LibraryRepository libraries, LibraryNews news) {
        this.libraries = libraries;
        this.news = news;
    }

    @Override
    public void on(LibraryChanged changed) {
        if (libraries.put(changed.library(), changed.revision())) {
            news.changed(changed.library().id());
        }
    }
}
