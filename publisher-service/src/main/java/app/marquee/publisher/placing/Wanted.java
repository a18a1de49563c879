package app.marquee.publisher.placing;

import app.marquee.publisher.cache.CachedAsset;
import app.marquee.publisher.nfo.NfoItem;
import java.util.List;

/**
 * A file an item wants to see in a library.
 *
 * @param path  relative to the library's root
 * @param users media files it is wanted for; a series' folder wants it as file 0
 * @param alike names without extension, in the same folder, that say the same to a player
 */
public record Wanted(String path, List<User> users, Content content, List<String> alike) {
    public Wanted {
        users = List.copyOf(users);
        alike = List.copyOf(alike);
    }

    /** @param mediaPath of the media file, or the series' folder */
    public record User(long fileId, String mediaPath) {}

    /** What it holds. */
    public sealed interface Content {}

    /**
     * @param folderNfo name of an NFO that means the same, when it lies in the same folder: {@code movie.nfo}; else empty
     */
    public record NfoContent(List<NfoItem> items, String folderNfo) implements Content {
        public NfoContent {
            items = List.copyOf(items);
        }
    }

    public record ImageContent(CachedAsset asset) implements Content {}
}
