package app.marquee.messaging.lanes;

import app.marquee.messaging.Failure;
import app.marquee.messaging.Failure.Kind;
import app.marquee.model.UnreadableMessageException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What follows a failure. */
class RetryPolicy {
    private static final int MOST_TRANSIENT = 16;
    private static final int MOST_UNKNOWN = 3;
    private static final Duration CONFLICTS_FOR = Duration.ofMinutes(15);

    /** What a failure is worth. */
    sealed interface Verdict {
        /** One more try, later. */
        record Again(Duration after) implements Verdict {}

        /** A dead letter. */
        record Never(String kind) implements Verdict {}

        /** Nothing can be handled at present. */
        record Outage(boolean database) implements Verdict {}
    }

    /**
     * @param attempt how often it was tried before
     * @param failing how long it has been failing
     */
    Verdict judge(Throwable failure, int attempt, Duration failing) {
        Throwable known = known(failure);
        if (known instanceof DataAccessResourceFailureException || known instanceof CannotCreateTransactionException) {
            return new Verdict.Outage(true);
        }
        Optional<Kind> kind = kind(known);
        if (kind.isEmpty()) {
            return attempt + 1 < MOST_UNKNOWN
                    ? new Verdict.Again(Duration.ofSeconds(1L << (2 * attempt)))
                    : new Verdict.Never("unknown");
        }
        return switch (kind.get()) {
            case OUTAGE -> new Verdict.Outage(false);
            case CONFLICT ->
                failing.compareTo(CONFLICTS_FOR) < 0
                        ? new Verdict.Again(Duration.ofMillis(Math.min(250L << Math.min(attempt, 5), 5_000)))
                        : new Verdict.Never("conflict");
            case TRANSIENT ->
                attempt + 1 < MOST_TRANSIENT
                        ? new Verdict.Again(Duration.ofSeconds(Math.min(1L << attempt, 600)))
                        : new Verdict.Never("transient");
            case NOT_FOUND -> new Verdict.Never("not_found");
            case CONFIGURATION -> new Verdict.Never("configuration");
            case PERMANENT -> new Verdict.Never("permanent");
        };
    }

    private static Optional<Kind> kind(Throwable failure) {
        return switch (failure) {
            case Failure known -> Optional.of(known.kind());
            case UnreadableMessageException _unreadable -> Optional.of(Kind.PERMANENT);
            case ConcurrencyFailureException _conflict -> Optional.of(Kind.CONFLICT);
            case QueryTimeoutException _slow -> Optional.of(Kind.TRANSIENT);
            default -> Optional.empty();
        };
    }

    /** The first cause that says what it is; the failure itself where none does. */
    private static Throwable known(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure
                    || cause instanceof UnreadableMessageException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException) {
                return cause;
            }
            // A database that dies in a transaction fails its rollback too, which hides what failed first.
            if (cause instanceof TransactionSystemException rollback && rollback.getApplicationException() != null) {
                return known(rollback.getApplicationException());
            }
        }
        return failure;
    }
}
