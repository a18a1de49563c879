package app.marquee.testkit.http;

import java.time.Instant;

/**
 * One accepted request. {@code nanos} is {@link System#nanoTime()} on accept, for distances; {@code at} the wall clock;
 * {@code path} comes without the API's base path; keys and tokens in {@code query} are masked; {@code subject} is what
 * failures are matched against (the path, or the method of a JSON-RPC call); {@code status} is 0 while unanswered and
 * when the connection was closed without an answer.
 */
public record JournalEntry(
        long nanos,
        Instant at,
        String method,
        String path,
        String query,
        String subject,
        Kind kind,
        String body,
        int status) {

    /** Whether a request counts against an API's limit or went to the image host. */
    public enum Kind {
        API,
        IMAGE
    }
}
