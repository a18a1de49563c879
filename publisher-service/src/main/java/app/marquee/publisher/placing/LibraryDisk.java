package app.marquee.publisher.placing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What is done on a library's file system. The last link of a path is never followed. */
interface LibraryDisk {
    /** Empty when nothing is there. */
    Optional<Stamp> stamp(Path path) throws IOException;

    Set<String> names(Path folder) throws IOException;

    /** @throws IOException also when the file is larger */
    byte[] read(Path file, int most) throws IOException;

    String sha256(Path file) throws IOException;

    /** Makes a new file whose bytes survive a power cut; nothing is left when that fails. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Over whatever is there, in one step. */
    void rename(Path from, Path to) throws IOException;

    /** Nothing happens when nothing is there. */
    void delete(Path file) throws IOException;

    /** Makes renames and deletions in the folder survive a power cut. */
    void sync(Path folder) throws IOException;

    /**
     * @param plain      whether it is a file rather than a folder or a link
     * @param modifiedAt in whole microseconds, as the database keeps it
     */
    record Stamp(boolean plain, long size, Instant modifiedAt) {}
}
