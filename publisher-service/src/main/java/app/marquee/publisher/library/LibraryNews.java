package app.marquee.publisher.library;

/** Somebody to whom a change of a library means work. Called in the transaction that keeps the change. */
public interface LibraryNews {
    void changed(long libraryId);

    void removed(long libraryId);
}
