package app.marquee.model.media;

/** A title a file may have, and where it was read. */
public record TitleCandidate(String title, Source source) {
    /** The best source comes first. */
    public enum Source {
        NFO,
        WEBHOOK,
        FILE_NAME,
        PARENT_FOLDER,
        SHOW_FOLDER
    }
}
