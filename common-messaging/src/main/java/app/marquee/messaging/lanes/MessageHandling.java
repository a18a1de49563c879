package app.marquee.messaging.lanes;

import app.marquee.messaging.BatchListener;
import app.marquee.messaging.Cancellations;
import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.inbox.InboxRepository;
import app.marquee.messaging.outbox.Headers;
import app.marquee.messaging.outbox.OutboxRow;
import app.marquee.messaging.outbox.TransactionalOutbox;
import app.marquee.model.Message;
import app.marquee.model.MessageJson;
import app.marquee.model.command.ForJob;
import app.marquee.model.media.Lane;
import app.marquee.model.topology.Reading;
import app.marquee.model.topology.ServiceName;
import app.marquee.model.topology.Topology;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens around one message: inbox, handler and outbox in one transaction, then, by returning, the acknowledgement.
 * A failure becomes a row that brings the message back later, or its dead letter; either is committed before the
 * acknowledgement, so nothing is acknowledged and lost.
 */
public class MessageHandling {
    private static final Logger log = LoggerFactory.getLogger(MessageHandling.class);
    private static final int LONGEST_REASON = 2_000;

    private final Map<String, Reading> readings = new HashMap<>();
    private final Handlers handlers;
    private final InboxRepository inbox;
    private final Cancellations cancellations;
    private final TransactionalOutbox outbox;
    private final TransactionTemplate transaction;
    private final Gate gate;
    private final RetryPolicy policy = new RetryPolicy();
    private final MeterRegistry meters;
    private final Clock clock;

    MessageHandling(
            ServiceName service,
            Handlers handlers,
            InboxRepository inbox,
            Cancellations cancellations,
            TransactionalOutbox outbox,
            TransactionTemplate transaction,
            Gate gate,
            MeterRegistry meters,
            Clock clock) {
        this.handlers = handlers;
        this.inbox = inbox;
        this.cancellations = cancellations;
        this.outbox = outbox;
        this.transaction = transaction;
        this.gate = gate;
        this.meters = meters;
        this.clock = clock;
        for (Reading reading : Topology.readingsOf(service)) {
            for (Lane lane : Lane.values()) {
                readings.put(reading.queue(lane), reading);
            }
        }
    }

    void handle(Delivery delivery) {
        Reading reading = reading(delivery);
        delivery.correlation().run(() -> handle(delivery, reading, handlers.of(reading.message())));
    }

    /** What the delivery's queue is read for. */
    Reading reading(Delivery delivery) {
        Reading reading = readings.get(delivery.queue());
        if (reading == null) {
            throw new IllegalStateException("queue '" + delivery.queue() + "' is not one of ours");
        }
        return reading;
    }

    void giveBackWhileClosed(Reading reading) {
        if (gate.closedFor(reading.effort())) {
            gate.rest();
            throw new GivenBackException("stopped: " + gate.problem().orElse("something is away"));
        }
    }

    private <M extends Message> void handle(Delivery delivery, Reading reading, Handler<M> handler) {
        giveBackWhileClosed(reading);
        long started = System.nanoTime();
        String outcome;
        try {
            outcome = tryOnce(delivery, handler) ? "handled" : "duplicate";
        } catch (RuntimeException e) {
            outcome = settle(delivery, reading, e);
        }
        CrashPoint.passed("messaging.committed");
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        count(reading, outcome, took);
        log.atDebug()
                .addKeyValue(LogKeys.MESSAGE, reading.exchange())
                .addKeyValue("outcome", outcome)
                .addKeyValue(LogKeys.DURATION, took.toMillis())
                .log("message {}", outcome);
    }

    void count(Reading reading, String outcome, Duration took) {
        Timer.builder("messaging.handling")
                .tag("message", reading.exchange())
                .tag("outcome", outcome)
                .register(meters)
                .record(took);
    }

    /** @return false when the message was handled before */
    private <M extends Message> boolean tryOnce(Delivery delivery, Handler<M> handler) {
        M message = MessageJson.read(delivery.body(), handler.type());
        if (message instanceof ForJob command && command.jobId() != null) {
            cancellations.asked(command.jobId(), delivery.sentAt());
        }
        Runnable effects;
        switch (handler) {
            case Handler.InOneStep<M>(var type, var listener) -> effects = () -> listener.on(message);
            case Handler.InBatches<M> inBatches -> {
                BatchListener.Received<M> alone = new BatchListener.Received<>(message, delivery.correlation());
                effects = () -> inBatches.listener().on(List.of(alone));
            }
            case Handler.InTwoSteps<M, ?> twoSteps -> {
                if (inbox.handled(delivery.messageId())) {
                    return false;
                }
                effects = twoSteps.fetch(message);
                CrashPoint.passed("messaging.fetched");
            }
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!inbox.claim(delivery.messageId(), String.valueOf(delivery.type()))) {
                return false;
            }
            effects.run();
            CrashPoint.passed("messaging.before-commit");
            return true;
        }));
    }

    private String settle(Delivery delivery, Reading reading, RuntimeException failure) {
        Instant now = clock.instant();
        Instant firstFailedAt = delivery.firstFailedAt() == null ? now : delivery.firstFailedAt();
        switch (policy.judge(failure, delivery.attempt(), Duration.between(firstFailedAt, now))) {
            case RetryPolicy.Verdict.Again(var after) -> {
                Map<String, Object> headers = Map.of(
                        Headers.ATTEMPT, delivery.attempt() + 1, Headers.FIRST_FAILED_AT, firstFailedAt.toEpochMilli());
                store(row(delivery, reading, delivery.queue(), headers, now.plus(after)));
                log.atInfo()
                        .addKeyValue(LogKeys.QUEUE, delivery.queue())
                        .addKeyValue(LogKeys.ATTEMPT, delivery.attempt() + 1)
                        .addKeyValue("againAfterMs", after.toMillis())
                        .addKeyValue(LogKeys.REASON, reason(failure))
                        .log("message comes back later");
                return "again";
            }
            case RetryPolicy.Verdict.Never(var kind) -> {
                Map<String, Object> headers = Map.of(
                        Headers.ATTEMPT,
                        delivery.attempt() + 1,
                        Headers.QUEUE,
                        delivery.queue(),
                        Headers.KIND,
                        kind,
                        Headers.REASON,
                        reason(failure));
                store(row(delivery, reading, reading.deadLetterQueue(), headers, now));
                log.atError()
                        .setCause(kind.equals("unknown") ? failure : null)
                        .addKeyValue(LogKeys.REASON, reason(failure))
                        .addKeyValue(LogKeys.QUEUE, delivery.queue())
                        .addKeyValue("kind", kind)
                        .log("message is a dead letter");
                return "dead";
            }
            case RetryPolicy.Verdict.Outage(var database) -> {
                gate.close(database || reading.effort() == Reading.Effort.QUICK, reason(failure));
                gate.rest();
                throw new GivenBackException(reason(failure));
            }
        }
    }

    private void store(OutboxRow row) {
        try {
            transaction.executeWithoutResult(status -> outbox.add(row));
        } catch (RuntimeException e) {
            gate.close(true, "PostgreSQL: " + reason(e));
            throw new GivenBackException("outcome not stored: " + reason(e));
        }
    }

    private static OutboxRow row(
            Delivery delivery, Reading reading, String queue, Map<String, Object> headers, Instant availableAt) {
        return new OutboxRow(
                UUID.randomUUID(),
                delivery.messageId(),
                "",
                queue,
                reading.exchange(),
                delivery.body(),
                delivery.correlationId(),
                delivery.causes(),
                delivery.urgency(),
                headers,
                availableAt,
                delivery.sentAt());
    }

    private static String reason(Throwable failure) {
        String text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }
}
