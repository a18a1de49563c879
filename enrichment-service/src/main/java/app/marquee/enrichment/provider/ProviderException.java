package app.marquee.enrichment.provider;

import app.marquee.messaging.Failure;
import org.jspecify.annotations.Nullable;

/** A metadata provider gave no usable answer. */
public final class ProviderException extends RuntimeException implements Failure {
    public enum Reason {
        /** It failed, or was not reached, several times. */
        UNAVAILABLE,
        /** It understood the request and will never answer it. */
        REFUSED,
        /** What came is no answer, again and again. */
        UNREADABLE
    }

    private final Reason reason;

    public ProviderException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public Kind kind() {
        return switch (reason) {
            case UNAVAILABLE, UNREADABLE -> Kind.TRANSIENT;
            case REFUSED -> Kind.PERMANENT;
        };
    }
}
