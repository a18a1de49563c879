package app.marquee.notifier.routing;

import app.marquee.model.MessageJson;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.media.FileReference;
import app.marquee.notifier.coalescing.News;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What players are told of: what was written or withdrawn, new videos even when publishing is held, and removals. */
final class WorthTelling {
    private WorthTelling() {}

    /** One for each folder the item lies in; none when nothing changed for a player. */
    static List<News> of(AssetPublished published) {
        boolean rewritten = published.outcome() == Outcome.WRITTEN
                || !published.written().isEmpty()
                || !published.removed().isEmpty();
        if (!rewritten && !published.videoChanged()) {
            return List.of();
        }
        Map<String, Set<FileReference>> folders = new LinkedHashMap<>();
        for (FileReference file : published.files()) {
            folders.computeIfAbsent(TellingFolder.of(published.folder(), file.path()), folder -> new LinkedHashSet<>())
                    .add(file);
        }
        if (folders.isEmpty()) {
            folders.put(TellingFolder.withoutSeason(published.folder()), Set.of());
        }
        return folders.entrySet().stream()
                .map(folder -> new News(
                        published.libraryId(),
                        folder.getKey(),
                        published.itemId(),
                        published.revision(),
                        published.kind(),
                        List.copyOf(folder.getValue()),
                        rewritten,
                        false))
                .toList();
    }

    static News of(FileRemoved removal) {
        FileReference file = removal.file();
        return new News(
                file.libraryId(),
                TellingFolder.ofFile(file.path()),
                null,
                file.revision(),
                null,
                List.of(file),
                false,
                true);
    }

    /** The same for what was said twice; a file that was written anew has another time and is worth another call. */
    static String fingerprint(AssetPublished published, News news) {
        return hash(
                news.rewritten()
                        ? List.of(news, published.written(), published.removed())
                        : List.of(news.folder(), published.itemId(), news.videos()));
    }

    static String fingerprint(FileRemoved removal) {
        return hash(List.of("gone", removal.file()));
    }

    private static String hash(Object told) {
        try {
            byte[] json = MessageJson.mapper().writeValueAsString(told).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
