package app.marquee.messaging.lanes;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.Message;

/**
 * Takes a message off the queue when it is settled, and gives it back when it could not be. The binder's own way would
 * turn what we throw into a rejection without requeue, which is a dead letter.
 */
class AcknowledgingConsumer implements Consumer<Message<byte[]>> {
    private static final Logger log = LoggerFactory.getLogger(AcknowledgingConsumer.class);

    private final Consumer<Delivery> handling;

    AcknowledgingConsumer(Consumer<Delivery> handling) {
        this.handling = handling;
    }

    @Override
    public void accept(Message<byte[]> message) {
        Channel channel = channel(message);
        long tag = tag(message);
        boolean settled = false;
        try {
            handling.accept(Delivery.of(message));
            settled = true;
        } catch (GivenBackException e) {
            log.atDebug().addKeyValue("reason", e.getMessage()).log("message given back");
        } finally {
            answer(channel, tag, settled);
        }
    }

    /** A channel that is gone gives its messages back by itself. */
    private static void answer(Channel channel, long tag, boolean settled) {
        try {
            if (settled) {
                channel.basicAck(tag, false);
            } else {
                channel.basicNack(tag, false, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Channel channel(Message<byte[]> message) {
        return header(message, AmqpHeaders.CHANNEL, Channel.class);
    }

    static long tag(Message<byte[]> message) {
        return header(message, AmqpHeaders.DELIVERY_TAG, Long.class);
    }

    private static <T> T header(Message<byte[]> message, String name, Class<T> type) {
        T value = message.getHeaders().get(name, type);
        if (value == null) {
            throw new IllegalStateException("a message came without " + name);
        }
        return value;
    }
}
