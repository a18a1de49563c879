package app.marquee.publisher.placing;

import org.jspecify.annotations.Nullable;

/** A library's folder did not take what it should hold; it is as it was before. */
public final class PlacingException extends RuntimeException {
    public PlacingException(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
