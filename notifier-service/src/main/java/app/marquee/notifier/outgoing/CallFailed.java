package app.marquee.notifier.outgoing;

import org.jspecify.annotations.Nullable;

/** A target could not be told. The message is a sentence for people: what happened, and where it helps, what to do. */
public final class CallFailed extends RuntimeException {
    /** Also the {@code outcome} in metrics. */
    public enum Reason {
        UNREACHABLE,
        TIMEOUT,
        BROKEN_OFF,
        REFUSED_CREDENTIALS,
        REFUSED_ADDRESS,
        REFUSED,
        UNREADABLE,
        /** It is there, and at work that a call would disturb. */
        BUSY,
        /** It is well and understood, and says that it cannot. */
        NOT_DONE
    }

    private final Reason reason;

    public CallFailed(Reason reason, String message) {
        this(reason, message, null);
    }

    public CallFailed(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether no call at all will work before a person changed something. */
    public boolean needsPerson() {
        return reason == Reason.REFUSED_CREDENTIALS || reason == Reason.REFUSED_ADDRESS;
    }

    /** Whether this says by itself that no call will do now, without asking the target again. */
    public boolean callsLater() {
        return needsPerson() || reason == Reason.BUSY;
    }

    /** Whether the target may have acted on the call all the same. */
    public boolean mayHaveArrived() {
        return switch (reason) {
            case TIMEOUT, BROKEN_OFF, UNREADABLE -> true;
            case UNREACHABLE, REFUSED_CREDENTIALS, REFUSED_ADDRESS, REFUSED, BUSY, NOT_DONE -> false;
        };
    }

    /** Never null, unlike what the class it extends promises. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
