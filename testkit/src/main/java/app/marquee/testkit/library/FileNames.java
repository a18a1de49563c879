package app.marquee.testkit.library;

/** Titles as people's tools write them into paths. */
public final class FileNames {
    private FileNames() {}

    /** A colon becomes {@code " -"}; what Windows forbids is dropped. */
    public static String of(String title) {
        return title.replaceAll("\\s*:\\s*", " - ")
                .replace('/', '-')
                .replaceAll("[\\\\?*\"<>|]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    public static String ofYear(String title, int year) {
        return of(title) + " (" + year + ")";
    }
}
