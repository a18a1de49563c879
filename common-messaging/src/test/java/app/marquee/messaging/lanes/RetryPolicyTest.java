package app.marquee.messaging.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.messaging.Failure.Kind;
import app.marquee.messaging.MessageFailure;
import app.marquee.messaging.lanes.RetryPolicy.Verdict;
import app.marquee.model.UnreadableMessageException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class RetryPolicyTest {
    final RetryPolicy policy = new RetryPolicy();

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "9, 512", "14, 600"})
    void aTransientFailureIsTriedAgainWithGrowingGaps(int attempt, long seconds) {
        assertThat(judge(failure(Kind.TRANSIENT), attempt)).isEqualTo(new Verdict.Again(Duration.ofSeconds(seconds)));
    }

    @Test
    void aTransientFailureThatStaysBecomesADeadLetter() {
        assertThat(judge(failure(Kind.TRANSIENT), 15)).isEqualTo(new Verdict.Never("transient"));
    }

    @ParameterizedTest
    @CsvSource({"0, 250", "1, 500", "4, 4000", "5, 5000", "60, 5000"})
    void aConflictIsTriedAgainSoon(int attempt, long millis) {
        assertThat(judge(failure(Kind.CONFLICT), attempt)).isEqualTo(new Verdict.Again(Duration.ofMillis(millis)));
    }

    @Test
    void aConflictThatLastsAQuarterOfAnHourIsADeadLetter() {
        assertThat(policy.judge(failure(Kind.CONFLICT), 200, Duration.ofMinutes(16)))
                .isEqualTo(new Verdict.Never("conflict"));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "CONFIGURATION", "PERMANENT"})
    void whatWillNeverWorkIsADeadLetterAtOnce(Kind kind) {
        assertThat(judge(failure(kind), 0)).isInstanceOf(Verdict.Never.class);
    }

    @Test
    void anUnknownFailureIsTriedThreeTimesInAll() {
        assertThat(judge(new IllegalStateException("?"), 0)).isEqualTo(new Verdict.Again(Duration.ofSeconds(1)));
        assertThat(judge(new IllegalStateException("?"), 1)).isEqualTo(new Verdict.Again(Duration.ofSeconds(4)));
        assertThat(judge(new IllegalStateException("?"), 2)).isEqualTo(new Verdict.Never("unknown"));
    }

    @Test
    void anUnreadableMessageIsADeadLetterAtOnce() {
        assertThat(judge(new UnreadableMessageException("not JSON", null), 0))
                .isEqualTo(new Verdict.Never("permanent"));
    }

    @Test
    void aDatabaseThatIsAwaySpendsNoAttempt() {
        assertThat(judge(new DataAccessResourceFailureException("gone"), 7)).isEqualTo(new Verdict.Outage(true));
        assertThat(judge(new CannotCreateTransactionException("gone"), 7)).isEqualTo(new Verdict.Outage(true));
    }

    @Test
    void aDatabaseThatDiedInATransactionIsSeenBehindTheFailedRollback() {
        TransactionSystemException rollback = new TransactionSystemException("rollback failed");
        rollback.initApplicationException(new DataAccessResourceFailureException("gone"));

        assertThat(judge(rollback, 7)).isEqualTo(new Verdict.Outage(true));
    }

    @Test
    void aProviderThatIsAwaySpendsNoAttempt() {
        assertThat(judge(failure(Kind.OUTAGE), 7)).isEqualTo(new Verdict.Outage(false));
    }

    @Test
    void aLockNotGotIsAConflict() {
        assertThat(judge(new CannotAcquireLockException("deadlock"), 0)).isInstanceOf(Verdict.Again.class);
    }

    @Test
    void theKindIsFoundBehindWrappings() {
        assertThat(judge(new RuntimeException("outer", failure(Kind.PERMANENT)), 0))
                .isEqualTo(new Verdict.Never("permanent"));
    }

    private Verdict judge(Throwable failure, int attempt) {
        return policy.judge(failure, attempt, Duration.ZERO);
    }

    private static MessageFailure failure(Kind kind) {
        return new MessageFailure(kind, "because");
    }
}
