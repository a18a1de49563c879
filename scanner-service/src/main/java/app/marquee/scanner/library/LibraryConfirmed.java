package app.marquee.scanner.library;

/** Told when a person confirmed a library, so that what was frozen for it goes on. */
@FunctionalInterface
public interface LibraryConfirmed {
    void confirmed(long libraryId);
}
