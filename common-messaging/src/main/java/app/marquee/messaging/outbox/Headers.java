package app.marquee.messaging.outbox;

/** Headers a message travels with, besides the standard properties message id, correlation id, type and timestamp. */
public final class Headers {
    /** 1 (now) to 10 (whenever). */
    public static final String URGENCY = "urgency";

    /** Correlation ids of other work the message answers, separated by commas. */
    public static final String CAUSES = "causes";

    /** When it was put into the outbox, in epoch milliseconds; the standard timestamp counts whole seconds. */
    public static final String SENT_AT = "sent_at";

    /** How often handling was tried before; absent at first. */
    public static final String ATTEMPT = "attempt";

    /** When handling failed first, in epoch milliseconds. */
    public static final String FIRST_FAILED_AT = "first_failed_at";

    /** Of a dead letter: the queue it comes from. */
    public static final String QUEUE = "dead_letter_queue";

    /** Of a dead letter: the kind of failure. */
    public static final String KIND = "dead_letter_kind";

    /** Of a dead letter: why, in words a person can read. */
    public static final String REASON = "dead_letter_reason";

    private Headers() {}
}
