package app.marquee.publisher.placing;

/** What is locked while something is placed. */
public final class LockKeys {
    private LockKeys() {}

    public static String item(long itemId) {
        return "publisher item " + itemId;
    }

    /** @param folder the movie's or the show's, relative to the library's root */
    public static String folder(long libraryId, String folder) {
        return "publisher folder " + libraryId + " " + folder;
    }
}
