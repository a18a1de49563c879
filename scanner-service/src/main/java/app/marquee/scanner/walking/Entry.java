package app.marquee.scanner.walking;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A name in a directory, with what its stat says. Nothing was opened.
 *
 * @param modifiedAt in microseconds, as the database keeps it
 * @param key        the file system's own identity of the file; null where it has none
 */
public record Entry(
        String name,
        boolean directory,
        long size,
        Instant modifiedAt,
        @Nullable Object key) {
    static Entry of(String name, BasicFileAttributes attributes) {
        return new Entry(
                name,
                attributes.isDirectory(),
                attributes.size(),
                attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS),
                attributes.fileKey());
    }

    /** The inode's number; 0 where the file system has none. */
    public long inode() {
        String text = String.valueOf(key);
        int start = text.indexOf("ino=");
        int end = text.indexOf(')', start + 1);
        return start < 0 || end < 0 ? 0 : Long.parseLong(text.substring(start + 4, end));
    }
}
