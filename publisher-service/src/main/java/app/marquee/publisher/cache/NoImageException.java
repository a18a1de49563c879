package app.marquee.publisher.cache;

import org.jspecify.annotations.Nullable;

/** An address gave no image that can be used. */
final class NoImageException extends RuntimeException {
    private final boolean passing;

    /** @param passing whether another try may help */
    NoImageException(boolean passing, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    boolean passing() {
        return passing;
    }
}
