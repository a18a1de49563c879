package app.marquee.messaging;

/** An exception that knows what kind of failure it is, so that one retry policy can decide what follows. */
public interface Failure {
    Kind kind();

    enum Kind {
        /** Passes by itself: tried again later, with growing gaps. */
        TRANSIENT,
        /** Somebody else was there first: tried again soon. */
        CONFLICT,
        /** What was asked for does not exist: a dead letter at once. */
        NOT_FOUND,
        /** A person must change a setting: a dead letter at once. */
        CONFIGURATION,
        /** Will never work: a dead letter at once. */
        PERMANENT,
        /**
         * Something that all messages which wait for the outside need is away (as Redis): no attempt is spent; the
         * message goes back, consumers that wait for the outside stop, and start again when every {@link OutageProbe} says so.
         */
        OUTAGE
    }
}
