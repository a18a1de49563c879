package app.marquee.scanner.naming;

import app.marquee.model.media.LibraryKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a path says. Asks nobody: no disk, no provider. */
@FunctionalInterface
public interface MediaNameReader {
    /**
     * @param relativePath of a file or folder, relative to its library's root, with {@code /}
     * @param kind         what the library holds; null where it holds both, or nobody knows
     * @param siblings     names of the files in the same folder, where they are known
     */
    Reading read(String relativePath, @Nullable LibraryKind kind, List<String> siblings);

    default Reading read(String relativePath, @Nullable LibraryKind kind) {
        return read(relativePath, kind, List.of());
    }
}
