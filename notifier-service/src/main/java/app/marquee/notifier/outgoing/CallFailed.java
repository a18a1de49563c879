package app.marquee.notifier.outgoing;

import org.jspecify.annotations.Nullable;

/** A target could not be told. The message is a sentence for people: what happened, and where it helps, what to do. */
public final class CallFailed extends RuntimeException {
    /** Also the {@code reason} in metrics. */
    public enum Reason {
        UNREACHABLE,
        TIMEOUT,
        REFUSED_CREDENTIALS,
        REFUSED_ADDRESS,
        REFUSED,
        UNREADABLE
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

    /** Whether the same call may work later without a person changing anything. */
    public boolean passes() {
        return switch (reason) {
            case UNREACHABLE, TIMEOUT, REFUSED, UNREADABLE -> true;
            case REFUSED_CREDENTIALS, REFUSED_ADDRESS -> false;
        };
    }

    /** Never null, unlike what the class it extends promises. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
