package app.marquee.notifier.kodi;

import app.marquee.model.media.LibraryKind;
import app.marquee.notifier.coalescing.News;
import app.marquee.notifier.coalescing.Teller;
import app.marquee.notifier.coalescing.Telling;
import app.marquee.notifier.outgoing.CallFailed;
import app.marquee.notifier.outgoing.CallFailed.Reason;
import app.marquee.notifier.targets.PathTranslation;
import app.marquee.notifier.targets.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells a Kodi. Kodi answers "OK" to everything and does part of it: it lists a new folder only after it was made to read
 * the parent again, it does not see a changed NFO of an item it knows, and it forgets only when told to clean.
 */
@Component
class KodiTeller implements Teller {
    static final String SERVICE = "kodi";
    private static final int MOST_LOOKUPS = 40;

    private final KodiClient kodi;
    private final KodiScan scan;

    KodiTeller(KodiClient kodi, KodiScan scan) {
        this.kodi = kodi;
        this.scan = scan;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public void ping(Target target) {
        try {
            kodi.call(target, "JSONRPC.Ping", Map.of());
        } catch (KodiRefusal e) {
            throw new CallFailed(Reason.NOT_DONE, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Kodi has no call for it. But when a scan ends, also one of a folder that does not exist, it loads its lists again.
     * One that is scanning does so anyway, and another call would end that scan.
     */
    @Override
    public void refreshView(Target target) {
        try {
            scan.ofNothing(target);
        } catch (KodiRefusal e) {
            throw new CallFailed(Reason.NOT_DONE, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Optional<String> tell(Telling telling) {
        try {
            Optional<String> remark = telling.anythingNew() ? read(telling) : Optional.empty();
            if (telling.anythingGone()) {
                clean(telling);
            }
            return remark;
        } catch (KodiRefusal e) {
            throw new CallFailed(Reason.NOT_DONE, String.valueOf(e.getMessage()), e);
        }
    }

    private Optional<String> read(Telling telling) {
        awaitIdle(telling);
        readParentsAgain(telling);
        KodiLibrary before = library(telling);
        boolean ended = scan.of(telling.target(), PathTranslation.asFolder(telling.atTarget(telling.folder())));
        if (!ended) {
            return Optional.of("Kodi was still scanning when we stopped waiting");
        }
        KodiLibrary after = library(telling);
        refresh(telling, before, after);
        return missing(telling, after);
    }

    /** A call to scan ends the scan that runs. */
    private void awaitIdle(Telling telling) {
        if (!scan.awaitIdle(telling.target())) {
            throw new CallFailed(
                    Reason.BUSY, telling.target().name() + " is busy scanning; it is told when it has finished");
        }
    }

    /** Kodi keeps a folder's listing, and a folder that is not on it does not exist for a scan. */
    private void readParentsAgain(Telling telling) {
        if (telling.folder().isEmpty()) {
            return;
        }
        List<String> parents = new ArrayList<>(List.of(""));
        for (int slash = telling.folder().indexOf('/');
                slash > 0;
                slash = telling.folder().indexOf('/', slash + 1)) {
            parents.add(telling.folder().substring(0, slash));
        }
        for (String parent : parents) {
            open(telling, parent);
        }
    }

    /** How many entries Kodi sees there. */
    private int open(Telling telling, String folder) {
        String path = PathTranslation.asFolder(telling.atTarget(folder));
        try {
            return kodi.call(
                            telling.target(),
                            "Files.GetDirectory",
                            Map.of("directory", path, "media", "files", "limits", Map.of("start", 0, "end", 1)))
                    .path("limits")
                    .path("total")
                    .asInt(0);
        } catch (KodiRefusal e) {
            throw new CallFailed(
                    Reason.NOT_DONE,
                    telling.target().name() + " cannot open " + path
                            + ": check the path mapping, and that the folder is among Kodi's video sources",
                    e);
        }
    }

    private KodiLibrary library(Telling telling) {
        List<String> folders = (telling.folders().size() > MOST_LOOKUPS ? List.of(telling.folder()) : telling.folders())
                .stream()
                        .map(folder -> PathTranslation.asFolder(telling.atTarget(folder)))
                        .toList();
        return telling.library().kind() == LibraryKind.MOVIES
                ? KodiLibrary.movies(kodi, telling.target(), folders)
                : KodiLibrary.series(kodi, telling.target(), folders);
    }

    /** What was known before the scan is not read again by it. */
    private void refresh(Telling telling, KodiLibrary before, KodiLibrary after) {
        boolean movies = telling.library().kind() == LibraryKind.MOVIES;
        for (News news : telling.news()) {
            if (!news.rewritten()) {
                continue;
            }
            for (var video : news.videos()) {
                String path = telling.atTarget(video.path());
                if (before.videos().containsKey(path)) {
                    after.videos().getOrDefault(path, List.of()).forEach(id -> {
                        if (movies) {
                            refresh(telling, "VideoLibrary.RefreshMovie", "movieid", id);
                        } else {
                            refresh(telling, "VideoLibrary.RefreshEpisode", "episodeid", id);
                        }
                    });
                }
            }
            String show = PathTranslation.asFolder(telling.atTarget(news.folder()));
            if (news.videos().isEmpty() && before.shows().containsKey(show)) {
                after.shows()
                        .getOrDefault(show, List.of())
                        .forEach(id -> refresh(telling, "VideoLibrary.RefreshTVShow", "tvshowid", id));
            }
        }
    }

    private void refresh(Telling telling, String method, String idName, int id) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(idName, id);
        parameters.put("ignorenfo", false);
        kodi.call(telling.target(), method, parameters);
    }

    private static Optional<String> missing(Telling telling, KodiLibrary after) {
        List<String> missing = telling.news().stream()
                .filter(news -> !news.gone() && news.rewritten())
                .flatMap(news -> news.videos().stream())
                .map(video -> telling.atTarget(video.path()))
                .distinct()
                .filter(path -> !after.videos().containsKey(path))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Kodi does not list " + missing.size() + " of the videos after the scan, first "
                        + missing.getFirst() + ": is the folder in a source with its content set?");
    }

    /** Only when Kodi sees something below the root: a share that is away must not empty its library. */
    private void clean(Telling telling) {
        if (open(telling, "") == 0) {
            throw new CallFailed(
                    Reason.NOT_DONE,
                    telling.target().name() + " sees nothing in " + telling.root() + ", so it was not told to clean");
        }
        awaitIdle(telling);
        scan.clean(
                telling.target(),
                PathTranslation.asFolder(telling.root()),
                telling.library().kind() == LibraryKind.MOVIES ? "movies" : "tvshows");
    }
}
