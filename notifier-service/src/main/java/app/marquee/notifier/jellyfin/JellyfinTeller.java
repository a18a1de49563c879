package app.marquee.notifier.jellyfin;

import app.marquee.notifier.coalescing.News;
import app.marquee.notifier.coalescing.Teller;
import app.marquee.notifier.coalescing.Telling;
import app.marquee.notifier.jellyfin.JellyfinClient.Update;
import app.marquee.notifier.targets.Target;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a Jellyfin which folders to look at: all of them in one call. */
@Component
class JellyfinTeller implements Teller {
    static final String SERVICE = "jellyfin";

    private final JellyfinClient jellyfin;

    JellyfinTeller(JellyfinClient jellyfin) {
        this.jellyfin = jellyfin;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public void ping(Target target) {
        jellyfin.get(target, "/System/Info");
    }

    @Override
    public Optional<String> tell(Telling telling) {
        List<Update> updates = telling.folders().stream()
                .map(folder -> new Update(telling.atTarget(folder), kind(telling, folder)))
                .toList();
        jellyfin.updated(telling.target(), updates);
        return Optional.empty();
    }

    private static String kind(Telling telling, String folder) {
        List<News> news = telling.news().stream()
                .filter(one -> one.folder().equals(folder))
                .toList();
        if (!news.isEmpty() && news.stream().allMatch(News::gone)) {
            return "Deleted";
        }
        return news.stream().anyMatch(one -> !one.rewritten()) ? "Created" : "Modified";
    }
}
