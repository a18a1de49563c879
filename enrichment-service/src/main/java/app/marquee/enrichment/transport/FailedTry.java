package app.marquee.enrichment.transport;

import app.marquee.enrichment.provider.ProviderException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** One try failed and another may help. */
final class FailedTry extends Exception {
    private static final long serialVersionUID = 1L;

    private final ProviderException failure;
    private final Kind kind;

    enum Kind {
        /** It does not answer, or not as it should: it needs a rest. */
        DOWN,
        /** We asked too often: the budget knows how long to wait. */
        PAUSED,
        /** There is a new token. */
        TOKEN_RENEWED
    }

    FailedTry(Kind kind, ProviderException failure) {
        super(failure);
        this.kind = kind;
        this.failure = failure;
    }

    /** What to say when no other try is made. */
    ProviderException failure() {
        return failure;
    }

    boolean down() {
        return kind == Kind.DOWN;
    }

    /** 1, 2, 4 and 8 times the first pause, and up to a tenth more, so that not all come back at once. */
    Duration pauseAfter(int tries, Duration firstPause) {
        if (!down()) {
            return Duration.ZERO;
        }
        long millis = firstPause.toMillis() << (tries - 1);
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 10 + 1));
    }
}
