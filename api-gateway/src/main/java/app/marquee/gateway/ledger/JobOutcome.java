package app.marquee.gateway.ledger;

/** What handling a job came to. */
public sealed interface JobOutcome {
    /** A service has been asked; it says how far it is, and when it is done. */
    record Asked() implements JobOutcome {}

    /** Nothing is left to do. */
    record Done(String message) implements JobOutcome {}

    /** The same was asked for a moment ago; nothing was done. */
    record Duplicate(long of) implements JobOutcome {}
}
