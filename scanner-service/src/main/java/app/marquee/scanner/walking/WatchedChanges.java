package app.marquee.scanner.walking;

import app.marquee.scanner.library.StoredLibrary;

/** What the watcher tells. */
public interface WatchedChanges {
    /**
     * Something happened in the directory a moment ago; it may still be going on.
     *
     * @param directory relative to the library's root
     */
    void stirred(StoredLibrary library, String directory);

    /** @return whether the directory was judged; otherwise it is brought again, as something in it is too young */
    boolean settled(StoredLibrary library, String directory);

    /** From now on nothing is missed; what happened before only a walk tells. */
    void begun(StoredLibrary library);

    /** Events were lost: only a walk tells what happened. */
    void lost(StoredLibrary library, String reason);
}
