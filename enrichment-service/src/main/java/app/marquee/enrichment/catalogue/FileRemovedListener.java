package app.marquee.enrichment.catalogue;

import app.marquee.messaging.Listener;
import app.marquee.model.event.FileRemoved;
import org.springframework.stereotype.Component;

/** A file is gone: what it showed is said without it. */
@Component
class FileRemovedListener implements Listener<FileRemoved> {
    private final FileRepository files;
    private final Catalogue catalogue;

    FileRemovedListener(FileRepository files, Catalogue catalogue) {
        this.files = files;
        this.catalogue = catalogue;
    }

    @Override
    public void on(FileRemoved removed) {
        if (files.remove(removed.file())) {
            catalogue.unlink(removed.file().id());
        }
    }
}
