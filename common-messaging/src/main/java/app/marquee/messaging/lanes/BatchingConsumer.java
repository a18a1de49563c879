package app.marquee.messaging.lanes;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/**
 * Hands on together what came on a channel while the messages before were handled, in order, and answers the broker for all
 * of them at once. The consumer's prefetch bounds how many that are.
 */
class BatchingConsumer implements Consumer<Message<byte[]>>, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BatchingConsumer.class);
    private static final Duration FINISH_IN_HAND = Duration.ofSeconds(20);

    private final Consumer<List<Delivery>> handling;
    private final Map<Channel, Line> lines = new ConcurrentHashMap<>();

    BatchingConsumer(Consumer<List<Delivery>> handling) {
        this.handling = handling;
    }

    @Override
    public void accept(Message<byte[]> message) {
        Channel channel = AcknowledgingConsumer.channel(message);
        if (!lines.containsKey(channel)) {
            lines.keySet().removeIf(other -> !other.isOpen());
        }
        lines.computeIfAbsent(channel, Line::new)
                .add(new Received(AcknowledgingConsumer.tag(message), Delivery.of(message)));
    }

    /** Nothing comes any longer; what is in hand is finished before the database goes. */
    @Override
    public void close() {
        lines.values().forEach(Line::finish);
    }

    private record Received(long tag, Delivery delivery) {}

    /** What came on one channel. */
    private final class Line {
        private final Channel channel;
        private final BlockingQueue<Received> waiting = new LinkedBlockingQueue<>();
        private final AtomicReference<@Nullable Thread> working = new AtomicReference<>();

        private Line(Channel channel) {
            this.channel = channel;
        }

        private void add(Received received) {
            waiting.add(received);
            workUnlessWorking();
        }

        private void workUnlessWorking() {
            if (working.get() != null) {
                return;
            }
            Thread worker = Thread.ofVirtual().name("batches").unstarted(this::work);
            if (working.compareAndSet(null, worker)) {
                worker.start();
            }
        }

        private void work() {
            try {
                List<Received> batch = new ArrayList<>();
                // What came on a channel that is closed comes again.
                while (channel.isOpen() && waiting.drainTo(batch) > 0) {
                    handle(batch);
                    batch.clear();
                }
            } finally {
                working.set(null);
            }
            if (!channel.isOpen()) {
                lines.remove(channel);
            } else if (!waiting.isEmpty()) {
                workUnlessWorking();
            }
        }

        private void handle(List<Received> batch) {
            boolean settled = false;
            try {
                handling.accept(batch.stream().map(Received::delivery).toList());
                settled = true;
            } catch (GivenBackException e) {
                log.atDebug().addKeyValue("reason", e.getMessage()).log("messages given back");
            } catch (RuntimeException e) {
                log.atError().setCause(e).log("messages given back");
            }
            long last = batch.getLast().tag();
            try {
                if (settled) {
                    channel.basicAck(last, true);
                } else {
                    channel.basicNack(last, true, true);
                }
            } catch (IOException | AlreadyClosedException e) {
                log.atDebug().addKeyValue("reason", e.getMessage()).log("the channel closed: its messages come again");
            }
        }

        private void finish() {
            Thread worker = working.get();
            if (worker != null) {
                try {
                    worker.join(FINISH_IN_HAND);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
