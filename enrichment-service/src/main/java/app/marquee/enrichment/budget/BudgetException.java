package app.marquee.enrichment.budget;

import app.marquee.messaging.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** There was no permission to send a request. */
public final class BudgetException extends RuntimeException implements Failure {
    public enum Reason {
        /** Redis does not answer: nobody knows what others asked. */
        AWAY,
        /** The provider asked for a pause longer than a request may wait: nobody asks it for so long. */
        PAUSED,
        /** Too many wait for their turn. */
        CROWDED
    }

    private final Reason reason;
    private final Duration retryIn;

    BudgetException(Reason reason, String message, Duration retryIn, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.retryIn = retryIn;
    }

    public Reason reason() {
        return reason;
    }

    /** When it is worth asking again; zero where nobody knows. */
    public Duration retryIn() {
        return retryIn;
    }

    @Override
    public Kind kind() {
        return switch (reason) {
            case AWAY -> Kind.OUTAGE;
            case PAUSED, CROWDED -> Kind.TRANSIENT;
        };
    }
}
