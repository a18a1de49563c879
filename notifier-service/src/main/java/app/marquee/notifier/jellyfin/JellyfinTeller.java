package app.marquee.notifier.jellyfin;

import app.marquee.notifier.coalescing.News;
import app.marquee.notifier.coalescing.Teller;
import app.marquee.notifier.coalescing.Telling;
import app.marquee.notifier.jellyfin.JellyfinClient.Update;
import app.marquee.notifier.outgoing.CallFailed;
import app.marquee.notifier.outgoing.CallFailed.Reason;
import app.marquee.notifier.targets.PathTranslation;
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

    /**
     * Jellyfin answers 204 to any path, looks a minute after the last one, and finds no item by its path; so what can be
     * known is whether the folders lie in libraries of its own, and that is asked before.
     */
    @Override
    public Optional<String> tell(Telling telling) {
        List<String> locations = jellyfin.locations(telling.target());
        List<Update> updates = telling.folders().stream()
                .map(folder -> new Update(telling.atTarget(folder), kind(telling, folder)))
                .toList();
        List<Update> inside = updates.stream()
                .filter(update -> locations.stream().anyMatch(one -> PathTranslation.covers(one, update.path())))
                .toList();
        if (inside.isEmpty()) {
            throw new CallFailed(
                    Reason.NOT_DONE,
                    "no library of " + telling.target().name() + " holds "
                            + updates.getFirst().path() + ": add it there, or correct the path mapping; it has "
                            + locations);
        }
        jellyfin.updated(telling.target(), inside);
        return inside.size() == updates.size()
                ? Optional.empty()
                : Optional.of("no library of Jellyfin holds " + (updates.size() - inside.size()) + " of "
                        + updates.size() + " folders");
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
