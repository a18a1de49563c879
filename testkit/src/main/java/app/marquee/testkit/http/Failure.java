package app.marquee.testkit.http;

import java.time.Duration;

/** A way in which the outside world misbehaves. {@code pause} is used by {@link Kind#SLOW} and {@link Kind#STATUS_429}. */
public record Failure(Kind kind, Duration pause) {
    public enum Kind {
        /** 200 with a page of HTML where JSON or an image is expected. */
        HTML,
        /** The right answer, cut off in the middle, the connection closed. */
        TRUNCATED,
        STATUS_500,
        /** 429 with {@code Retry-After} in whole seconds. */
        STATUS_429,
        /** 429 that does not say how long to wait. */
        STATUS_429_BARE,
        STATUS_401,
        STATUS_404,
        STATUS_503,
        /** The right answer, late. */
        SLOW,
        /** No answer until the stand-in is closed. */
        HANG,
        /** The connection is closed without an answer. */
        CLOSED
    }

    public static final Failure HTML = of(Kind.HTML);
    public static final Failure TRUNCATED = of(Kind.TRUNCATED);
    public static final Failure STATUS_500 = of(Kind.STATUS_500);
    public static final Failure STATUS_401 = of(Kind.STATUS_401);
    public static final Failure STATUS_404 = of(Kind.STATUS_404);
    public static final Failure STATUS_503 = of(Kind.STATUS_503);
    public static final Failure STATUS_429_BARE = of(Kind.STATUS_429_BARE);
    public static final Failure HANG = of(Kind.HANG);
    public static final Failure CLOSED = of(Kind.CLOSED);
    /** Five seconds late. */
    public static final Failure SLOW = slow(Duration.ofSeconds(5));

    public static Failure of(Kind kind) {
        return new Failure(kind, Duration.ofSeconds(kind == Kind.SLOW ? 5 : 1));
    }

    public static Failure slow(Duration pause) {
        return new Failure(Kind.SLOW, pause);
    }

    @SuppressWarnings("MethodName") // named like its kind
    public static Failure STATUS_429(Duration retryAfter) {
        return new Failure(Kind.STATUS_429, retryAfter);
    }
}
