package app.marquee.publisher.publishing;

/** Whether an item is published in a library. */
sealed interface Verdict {
    record Publish() implements Verdict {}

    /** Only what a person approved before; the rest waits. */
    record PublishApproved(String reason) implements Verdict {}

    record Hold(String reason) implements Verdict {}
}
