package app.marquee.messaging.lanes;

import app.marquee.messaging.EveryMessageListener;
import app.marquee.messaging.HeardMessage;
import app.marquee.messaging.inbox.InboxRepository;
import app.marquee.messaging.outbox.Headers;
import app.marquee.messaging.outbox.OutboxRow;
import app.marquee.messaging.outbox.TransactionalOutbox;
import app.marquee.model.topology.Topology;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Around the one listener of every message: what it cannot take is set aside at once, so that order holds for the rest. */
public class EveryMessageHandling {
    private static final Logger log = LoggerFactory.getLogger(EveryMessageHandling.class);

    private final EveryMessageListener listener;
    private final InboxRepository inbox;
    private final TransactionalOutbox outbox;
    private final TransactionTemplate transaction;
    private final Gate gate;
    private final Clock clock;
    private final RetryPolicy policy = new RetryPolicy();

    EveryMessageHandling(
            EveryMessageListener listener,
            InboxRepository inbox,
            TransactionalOutbox outbox,
            TransactionTemplate transaction,
            Gate gate,
            Clock clock) {
        this.listener = listener;
        this.inbox = inbox;
        this.outbox = outbox;
        this.transaction = transaction;
        this.gate = gate;
        this.clock = clock;
    }

    /** In one transaction; when that fails, each in its own, so that only what cannot be taken is set aside. */
    void handle(List<Delivery> deliveries) {
        try {
            transaction.executeWithoutResult(status -> deliveries.forEach(this::claimAndHear));
        } catch (RuntimeException e) {
            giveBackInOutage(e);
            deliveries.forEach(this::handle);
        }
    }

    private void claimAndHear(Delivery delivery) {
        delivery.correlation().run(() -> {
            if (inbox.claim(delivery.messageId(), String.valueOf(delivery.type()))) {
                listener.on(heard(delivery));
            }
        });
    }

    private void handle(Delivery delivery) {
        try {
            transaction.executeWithoutResult(status -> claimAndHear(delivery));
        } catch (RuntimeException e) {
            giveBackInOutage(e);
            log.atError()
                    .setCause(e)
                    .addKeyValue("message.name", delivery.type())
                    .log("event not recorded");
            setAside(delivery, e);
        }
    }

    private void giveBackInOutage(RuntimeException failure) {
        if (policy.judge(failure, 0, Duration.ZERO) instanceof RetryPolicy.Verdict.Outage) {
            gate.close(true, String.valueOf(failure.getMessage()));
            gate.rest();
            throw new GivenBackException(String.valueOf(failure.getMessage()));
        }
    }

    private void setAside(Delivery delivery, RuntimeException failure) {
        transaction.executeWithoutResult(status -> outbox.add(new OutboxRow(
                UUID.randomUUID(),
                delivery.messageId(),
                "",
                Topology.EVERY_MESSAGE_DEAD_LETTER_QUEUE,
                String.valueOf(delivery.type()),
                delivery.body(),
                delivery.correlationId(),
                delivery.causes(),
                delivery.urgency(),
                Map.of(
                        Headers.QUEUE,
                        Topology.EVERY_MESSAGE_QUEUE,
                        Headers.KIND,
                        "unknown",
                        Headers.REASON,
                        String.valueOf(failure.getMessage())),
                clock.instant(),
                delivery.sentAt())));
    }

    private static HeardMessage heard(Delivery delivery) {
        return new HeardMessage(
                delivery.messageId(),
                String.valueOf(delivery.type()),
                delivery.correlationId(),
                delivery.causes(),
                delivery.urgency(),
                delivery.sentAt(),
                delivery.body());
    }
}
