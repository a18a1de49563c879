package app.marquee.model.media;

/** Where NFO and artwork of a library go. Libraries of links are refused: nobody makes the links yet. */
public enum Layout {
    /** Beside the media files. */
    IN_PLACE,
    /** Into a tree of symbolic links to the media files. */
    SYMLINK,
    /** Into a tree of hard links to the media files; only on the same file system. */
    HARDLINK
}
