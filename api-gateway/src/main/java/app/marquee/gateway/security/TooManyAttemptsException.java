package app.marquee.gateway.security;

import java.time.Duration;

/** Too many wrong passwords: nothing is tried for a while. */
final class TooManyAttemptsException extends RuntimeException {
    private final Duration rest;

    TooManyAttemptsException(Duration rest) {
        super("Too many wrong passwords.");
        this.rest = rest;
    }

    Duration rest() {
        return rest;
    }
}
