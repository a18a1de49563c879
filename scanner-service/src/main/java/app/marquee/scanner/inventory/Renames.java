package app.marquee.scanner.inventory;

import app.marquee.model.media.Library;
import app.marquee.scanner.walking.Entry;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Known files that lie under another name than before, which nobody bears any longer. */
@Component
class Renames {
    private final MediaFileRepository files;

    Renames(MediaFileRepository files) {
        this.files = files;
    }

    /** @param path under which the file lies now */
    record Renamed(KnownFile file, String path, Entry entry) {}

    /** @param strangers files that no path is known of, by path */
    List<Renamed> among(Library library, Map<String, Entry> strangers) {
        List<Long> inodes = strangers.values().stream()
                .map(Entry::inode)
                .filter(inode -> inode != 0)
                .toList();
        if (inodes.isEmpty()) {
            return List.of();
        }
        List<Renamed> found = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (KnownFile file : files.withInodes(library.id(), inodes)) {
            strangers.forEach((path, entry) -> {
                if (!taken.contains(path) && file.sameVideo(entry) && isGone(library, file)) {
                    taken.add(path);
                    found.add(new Renamed(file, path, entry));
                }
            });
        }
        return found;
    }

    private static boolean isGone(Library library, KnownFile file) {
        return Files.notExists(Path.of(library.root()).resolve(file.path()), LinkOption.NOFOLLOW_LINKS);
    }
}
