package app.marquee.messaging.lanes;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/**
 * Hands on together what came while the messages before were handled, in order, and answers the broker for all of them
 * at once. The consumer's prefetch bounds how many that are. Of one consumer on a channel of its own only.
 */
class BatchingConsumer implements Consumer<Message<byte[]>> {
    private static final Logger log = LoggerFactory.getLogger(BatchingConsumer.class);

    private final Consumer<List<Delivery>> handling;
    private final BlockingQueue<Received> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();

    BatchingConsumer(Consumer<List<Delivery>> handling) {
        this.handling = handling;
    }

    private record Received(Channel channel, long tag, Delivery delivery) {}

    @Override
    public void accept(Message<byte[]> message) {
        waiting.add(new Received(
                AcknowledgingConsumer.channel(message), AcknowledgingConsumer.tag(message), Delivery.of(message)));
        workUnlessWorking();
    }

    private void workUnlessWorking() {
        if (working.compareAndSet(false, true)) {
            Thread.ofVirtual().name("every-message").start(this::work);
        }
    }

    private void work() {
        try {
            List<Received> batch = new ArrayList<>();
            while (waiting.drainTo(batch) > 0) {
                // What came on a channel that is closed comes again.
                batch.removeIf(received -> !received.channel().isOpen());
                if (!batch.isEmpty()) {
                    handle(batch);
                }
                batch.clear();
            }
        } finally {
            working.set(false);
        }
        if (!waiting.isEmpty()) {
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
        Received last = batch.getLast();
        try {
            if (settled) {
                last.channel().basicAck(last.tag(), true);
            } else {
                last.channel().basicNack(last.tag(), true, true);
            }
        } catch (IOException | AlreadyClosedException e) {
            log.atDebug().addKeyValue("reason", e.getMessage()).log("the channel closed: its messages come again");
        }
    }
}
