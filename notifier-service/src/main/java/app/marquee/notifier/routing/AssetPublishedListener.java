package app.marquee.notifier.routing;

import app.marquee.messaging.Listener;
import app.marquee.model.event.AssetPublished;
import app.marquee.notifier.coalescing.News;
import app.marquee.notifier.coalescing.NewsRepository;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Notes for every target what was published. */
@Component
class AssetPublishedListener implements Listener<AssetPublished> {
    private final NewsRepository news;

    AssetPublishedListener(NewsRepository news) {
        this.news = news;
    }

    @Override
    public void on(AssetPublished published) {
        published.files().forEach(news::forgetRemoval);
        for (News one : WorthTelling.of(published)) {
            news.add(one, WorthTelling.fingerprint(published, one), Duration.ZERO);
        }
    }
}
