package app.marquee.enrichment.budget;

import app.marquee.messaging.Failure;
import org.jspecify.annotations.Nullable;

/** There was no permission to send a request. */
public final class BudgetException extends RuntimeException implements Failure {
    public enum Reason {
        /** Redis does not answer: nobody knows what others asked. */
        AWAY,
        /** The provider asked for a pause longer than a request may wait. */
        PAUSED,
        /** Too many wait for their turn. */
        CROWDED
    }

    private final Reason reason;

    public BudgetException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    @Override
    public Kind kind() {
        return switch (reason) {
            case AWAY, PAUSED -> Kind.OUTAGE;
            case CROWDED -> Kind.TRANSIENT;
        };
    }
}
