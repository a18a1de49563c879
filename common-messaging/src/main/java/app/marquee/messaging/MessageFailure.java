package app.marquee.messaging;

import org.jspecify.annotations.Nullable;

/** A failure of a known kind that needs no type of its own. */
public class MessageFailure extends RuntimeException implements Failure {
    private final Kind kind;

    public MessageFailure(Kind kind, String message) {
        this(kind, message, null);
    }

    public MessageFailure(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
