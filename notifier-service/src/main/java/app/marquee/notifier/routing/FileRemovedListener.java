package app.marquee.notifier.routing;

import app.marquee.messaging.Listener;
import app.marquee.messaging.settings.Live;
import app.marquee.model.event.FileRemoved;
import app.marquee.notifier.coalescing.News;
import app.marquee.notifier.coalescing.NewsRepository;
import org.springframework.stereotype.Component;

/** Notes for every target what is gone, to be told when it does not come back soon. */
@Component
class FileRemovedListener implements Listener<FileRemoved> {
    private final NewsRepository news;
    private final Live<RoutingSettings> settings;

    FileRemovedListener(NewsRepository news, Live<RoutingSettings> settings) {
        this.news = news;
        this.settings = settings;
    }

    @Override
    public void on(FileRemoved removal) {
        News gone = WorthTelling.of(removal);
        if (!news.thereAgain(gone.folder(), removal.file())) {
            news.add(gone, WorthTelling.fingerprint(removal), settings.get().removalDelay());
        }
    }
}
