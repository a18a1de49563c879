package app.marquee.scanner.walking;

import app.marquee.model.media.Lists;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies directly in a directory, ordered by name, without what no player looks at either (hidden, ignored).
 *
 * @param path     relative to the library's root; empty for the root
 * @param problems entries that were left out
 */
public record DirectoryListing(String path, Instant modifiedAt, List<Entry> entries, List<Problem> problems) {
    public DirectoryListing {
        entries = Lists.copyOf(entries);
        problems = Lists.copyOf(problems);
    }

    /** @param reason why the entry was left out, in words a person can read */
    public record Problem(String name, String reason) {
        @Override
        public String toString() {
            return "'" + name + "': " + reason;
        }
    }

    public Stream<Entry> files() {
        return entries.stream().filter(entry -> !entry.directory());
    }

    public Stream<Entry> directories() {
        return entries.stream().filter(Entry::directory);
    }

    /** Relative to the library's root. */
    public String pathOf(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** The directory a path lies in; empty for the root. */
    public static String parentOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    public static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
