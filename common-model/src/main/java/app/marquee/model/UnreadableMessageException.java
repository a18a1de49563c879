package app.marquee.model;

import org.jspecify.annotations.Nullable;

/** A body that is no message of the kind its exchange names: never worth another try. */
public final class UnreadableMessageException extends RuntimeException {
    public UnreadableMessageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
