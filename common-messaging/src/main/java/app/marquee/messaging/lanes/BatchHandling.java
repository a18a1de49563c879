package app.marquee.messaging.lanes;

import app.marquee.messaging.BatchListener;
import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.inbox.InboxRepository;
import app.marquee.model.Message;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.Reading;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Around several messages whose listener takes them at once: inbox, handler and outbox of all in one transaction. */
class BatchHandling {
    private static final Logger log = LoggerFactory.getLogger(BatchHandling.class);

    private final MessageHandling alone;
    private final Handlers handlers;
    private final InboxRepository inbox;
    private final TransactionTemplate transaction;

    BatchHandling(MessageHandling alone, Handlers handlers, InboxRepository inbox, TransactionTemplate transaction) {
        this.alone = alone;
        this.handlers = handlers;
        this.inbox = inbox;
        this.transaction = transaction;
    }

    /** In their order; neighbours off one queue together where their listener takes several at once. */
    void handle(List<Delivery> deliveries) {
        int to;
        for (int from = 0; from < deliveries.size(); from = to) {
            Delivery first = deliveries.get(from);
            Reading reading = alone.reading(first);
            to = from + 1;
            if (handlers.of(reading.message()) instanceof Handler.InBatches<?> handler) {
                while (to < deliveries.size() && deliveries.get(to).queue().equals(first.queue())) {
                    to++;
                }
                handle(deliveries.subList(from, to), reading, handler);
            } else {
                alone.handle(first);
            }
        }
    }

    /** When they fail together each is handled alone, with what follows its own failure. */
    private void handle(List<Delivery> deliveries, Reading reading, Handler.InBatches<?> handler) {
        alone.giveBackWhileClosed(reading);
        long started = System.nanoTime();
        int fresh;
        try {
            fresh = Objects.requireNonNull(transaction.execute(status -> claimAndHear(deliveries, reading, handler)));
        } catch (RuntimeException e) {
            log.atDebug()
                    .setCause(e)
                    .addKeyValue(LogKeys.MESSAGE, reading.exchange())
                    .addKeyValue(LogKeys.COUNT, deliveries.size())
                    .log("messages failed together: each alone");
            deliveries.forEach(alone::handle);
            return;
        }
        CrashPoint.passed("messaging.committed");
        Duration each = Duration.ofNanos(System.nanoTime() - started).dividedBy(deliveries.size());
        for (int i = 0; i < deliveries.size(); i++) {
            alone.count(reading, i < fresh ? "handled" : "duplicate", each);
        }
    }

    /** @return how many were not handled before */
    private <M extends Message> int claimAndHear(
            List<Delivery> deliveries, Reading reading, Handler.InBatches<M> handler) {
        Map<UUID, Delivery> fresh = new LinkedHashMap<>();
        deliveries.forEach(delivery -> fresh.putIfAbsent(delivery.messageId(), delivery));
        fresh.keySet().retainAll(inbox.claim(fresh.keySet(), reading.exchange()));
        if (!fresh.isEmpty()) {
            handler.listener()
                    .on(fresh.values().stream()
                            .map(delivery -> new BatchListener.Received<>(
                                    MessageJson.read(delivery.body(), handler.type()), delivery.correlation()))
                            .toList());
            CrashPoint.passed("messaging.before-commit");
        }
        return fresh.size();
    }
}
