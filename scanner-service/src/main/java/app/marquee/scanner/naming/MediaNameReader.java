package app.marquee.scanner.naming;

import app.marquee.model.media.LibraryKind;

/** Reads what a path says. Asks nobody: no disk, no provider. */
@FunctionalInterface
public interface MediaNameReader {
    /** @param relativePath of a video file, relative to its library's root, with {@code /} */
    Reading read(String relativePath, LibraryKind kind);
}
