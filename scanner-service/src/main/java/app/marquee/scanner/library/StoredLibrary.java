package app.marquee.scanner.library;

import app.marquee.model.media.Library;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A library as we keep it.
 *
 * @param device       the file system its root was on when last seen well
 * @param anchorFile   a file that its user put there, relative to the root; without it the root counts as away
 * @param frozenReason why nothing is removed at present
 */
public record StoredLibrary(
        Library library,
        long revision,
        @Nullable String device,
        @Nullable String anchorFile,
        @Nullable String frozenReason) {
    public long id() {
        return library.id();
    }

    public Path root() {
        return Path.of(library.root());
    }

    public boolean frozen() {
        return frozenReason != null;
    }
}
