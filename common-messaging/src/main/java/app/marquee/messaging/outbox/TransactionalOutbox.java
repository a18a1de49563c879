package app.marquee.messaging.outbox;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.Outbox;
import app.marquee.messaging.Outgoing;
import app.marquee.model.MessageJson;
import app.marquee.model.Messages;
import app.marquee.model.media.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the row in the caller's transaction and nudges the relay when that has committed. */
public class TransactionalOutbox implements Outbox {
    /** Of work nobody gave an urgency. */
    private static final Urgency NORMAL = new Urgency(5);

    private final OutboxRepository rows;
    private final Relay relay;
    private final Clock clock;

    public TransactionalOutbox(OutboxRepository rows, Relay relay, Clock clock) {
        this.rows = rows;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public void add(Outgoing outgoing) {
        Optional<Correlation> current = Correlation.current();
        Urgency urgency = Optional.ofNullable(outgoing.urgency())
                .or(() -> current.map(Correlation::urgency))
                .orElse(NORMAL);
        String correlation = Optional.ofNullable(outgoing.correlation())
                .or(() -> current.map(Correlation::id))
                .orElseGet(Correlation::newId);
        List<String> causes = Stream.concat(
                        outgoing.causes().stream(), current.map(Correlation::causes).orElse(List.of()).stream())
                .filter(cause -> !cause.equals(correlation))
                .distinct()
                .toList();
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        String type = Messages.nameOf(outgoing.message().getClass());
        add(new OutboxRow(
                id,
                id,
                type,
                urgency.lane().key(),
                type,
                MessageJson.write(outgoing.message()),
                correlation,
                causes,
                urgency,
                Map.of(),
                outgoing.notBefore() == null ? now : outgoing.notBefore(),
                now));
    }

    /** For rows that are no new message: one more try, or a dead letter. */
    public void add(OutboxRow row) {
        rows.insert(row);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new NudgeAfterCommit());
        } else {
            relay.nudge();
        }
    }

    private final class NudgeAfterCommit implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            relay.nudge();
        }
    }
}
