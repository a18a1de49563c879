package app.marquee.messaging.outbox;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.Outbox;
import app.marquee.messaging.Outgoing;
import app.marquee.model.MessageJson;
import app.marquee.model.Messages;
import app.marquee.model.media.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes rows in the caller's transaction, all that it says at once, and tells the relay when that has committed. */
public class TransactionalOutbox implements Outbox {
    /** Of work nobody gave an urgency. */
    private static final Urgency NORMAL = new Urgency(5);

    /** A transaction that says more than this, as when all state is said again, writes it in parts. */
    private static final int MOST_WAITING = 100;

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
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofThisTransaction().add(row);
        } else {
            rows.insert(List.of(row));
            relay.due(row.availableAt());
        }
    }

    private Pending ofThisTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            return pending;
        }
        Pending pending = new Pending();
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** What one transaction says, written together before it commits. */
    private final class Pending implements TransactionSynchronization {
        private final List<OutboxRow> waiting = new ArrayList<>();
        private final NavigableSet<Instant> due = new TreeSet<>();
        private boolean committing;

        void add(OutboxRow row) {
            waiting.add(row);
            due.add(row.availableAt());
            if (committing || waiting.size() >= MOST_WAITING) {
                write();
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            write();
        }

        @Override
        public void afterCommit() {
            due.forEach(relay::due);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(TransactionalOutbox.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionalOutbox.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionalOutbox.this, this);
        }

        private void write() {
            rows.insert(waiting);
            waiting.clear();
        }
    }
}
