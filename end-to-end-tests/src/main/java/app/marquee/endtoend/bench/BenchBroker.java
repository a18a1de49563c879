package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.Waiting;
import app.marquee.messaging.outbox.Headers;
import app.marquee.model.Message;
import app.marquee.model.MessageJson;
import app.marquee.model.Messages;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.Urgency;
import app.marquee.testkit.infrastructure.Place;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Says what another service would say, straight to the broker, and notes when which file's item was enriched. */
final class BenchBroker implements AutoCloseable {
    private final Connection connection;
    private final Channel sending;
    /** By file, when an item was first said that names it. */
    private final Map<Long, Long> enriched = new ConcurrentHashMap<>();

    private BenchBroker(Connection connection) throws IOException {
        this.connection = connection;
        this.sending = connection.createChannel();
        sending.confirmSelect();
        listen();
    }

    static BenchBroker connect(Place place) {
        try {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setUri(place.rabbitMq());
            return new BenchBroker(factory.newConnection("bench"));
        } catch (Exception e) {
            throw new IllegalStateException("no connection to RabbitMQ", e);
        }
    }

    void send(Message message, Urgency urgency) {
        send(List.of(message), urgency);
    }

    /** In this order, and all confirmed. */
    void send(List<? extends Message> messages, Urgency urgency) {
        try {
            int unconfirmed = 0;
            for (Message message : messages) {
                publish(message, urgency);
                if (++unconfirmed == 1_000) {
                    sending.waitForConfirmsOrDie(60_000);
                    unconfirmed = 0;
                }
            }
            sending.waitForConfirmsOrDie(60_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("not confirmed", e);
        }
    }

    private void publish(Message message, Urgency urgency) throws IOException {
        String name = Messages.nameOf(message.getClass());
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .contentEncoding("UTF-8")
                .deliveryMode(2)
                .messageId(UUID.randomUUID().toString())
                .correlationId(UUID.randomUUID().toString())
                .type(name)
                .headers(Map.of(Headers.SENT_AT, System.currentTimeMillis(), Headers.URGENCY, urgency.level()))
                .build();
        sending.basicPublish(name, urgency.lane().key(), true, properties, MessageJson.write(message));
    }

    private void listen() throws IOException {
        Channel hearing = connection.createChannel();
        String queue = hearing.queueDeclare().getQueue();
        hearing.queueBind(queue, Messages.nameOf(MetadataEnriched.class), "#");
        hearing.basicConsume(queue, true, (tag, delivery) -> note(delivery.getBody()), tag -> {});
    }

    private void note(byte[] body) {
        long now = System.nanoTime();
        MessageJson.read(body, MetadataEnriched.class)
                .files()
                .forEach(file -> enriched.putIfAbsent(file.file().id(), now));
    }

    void awaitEnriched(long file, Duration atMost) {
        Waiting.until(atMost, "file " + file + " is enriched", () -> enriched.containsKey(file));
    }

    int filesEnriched() {
        return enriched.size();
    }

    /** {@link System#nanoTime} when an item that names the file was first said. */
    Optional<Long> enrichedAt(long file) {
        return Optional.ofNullable(enriched.get(file));
    }

    /** {@link System#nanoTime} of the last file that was enriched. */
    long lastEnrichedAt() {
        return enriched.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
