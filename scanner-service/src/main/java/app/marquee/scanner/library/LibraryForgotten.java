package app.marquee.scanner.library;

/** Told, in the same transaction, before a library is forgotten with all that is known of it. */
@FunctionalInterface
public interface LibraryForgotten {
    void forgotten(long libraryId);
}
