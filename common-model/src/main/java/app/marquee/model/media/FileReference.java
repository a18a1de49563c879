package app.marquee.model.media;

/**
 * A media file as the scanner knows it.
 *
 * @param path     relative to the library's root, with {@code /}
 * @param revision grows with every change of the file that matters; a lower one is old news
 */
public record FileReference(long id, long libraryId, String path, long revision) {}
