package app.marquee.gateway.scannedfiles;

/** Older clients' one word for where a file stands; ours are three axes, of which this is derived. */
enum ScannedFileStatus {
    /** Found, and not yet published: being identified or enriched, or held for a person. */
    PROCESSING("Processing"),
    /** What it shows is published. */
    SUCCESS("Success"),
    /** A person has to say what it is, or publishing failed. */
    FAILED("Failed"),
    /** Another file shows the same. */
    DUPLICATE("Duplicate");

    private final String wireName;

    ScannedFileStatus(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
