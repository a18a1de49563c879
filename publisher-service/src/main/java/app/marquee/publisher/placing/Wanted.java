package app.marquee.publisher.placing;

import app.marquee.publisher.cache.CachedAsset;
import app.marquee.publisher.nfo.NfoItem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file an item wants to see in a library.
 *
 * @param path  relative to the library's root
 * @param users media files it is wanted for; a series' folder wants it as file 0
 * @param alike names in the same folder that say the same to a player, in any case: of an NFO whole names, of an image
 *              names without extension
 */
public record Wanted(String path, List<User> users, Content content, Set<String> alike) {
    private static final Pattern IMAGE = Pattern.compile(".*\\.(jpe?g|png|webp|gif|bmp|tbn)");

    public Wanted {
        users = List.copyOf(users);
        alike = alike.stream().map(Wanted::folded).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a file of that name, in the same folder, says the same to a player. */
    boolean isSaidBy(String name) {
        String folded = folded(name);
        return switch (content) {
            case NfoContent ignored -> alike.contains(folded);
            case ImageContent ignored -> IMAGE.matcher(folded).matches() && alike.contains(TargetNames.stem(folded));
        };
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** @param mediaPath of the media file, or the series' folder */
    public record User(long fileId, String mediaPath) {}

    /** What it holds. */
    public sealed interface Content {}

    public record NfoContent(List<NfoItem> items) implements Content {
        public NfoContent {
            items = List.copyOf(items);
        }
    }

    public record ImageContent(CachedAsset asset) implements Content {}
}
