package app.marquee.gateway.live;

import app.marquee.model.MessageJson;
import app.marquee.model.event.JobProgress;
import app.marquee.testkit.infrastructure.Place;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Another service, which goes on scanning whether the gateway is there or not. */
final class Stranger implements AutoCloseable {
    private final CachingConnectionFactory connections;

    Stranger(Place place) {
        this.connections = new CachingConnectionFactory(place.rabbitMq());
    }

    /** That so much of its work is done, one message for each. */
    void says(long from, long to) {
        RabbitTemplate template = new RabbitTemplate(connections);
        LongStream.rangeClosed(from, to).forEach(done -> template.send("job.progress", "normal", progress(done)));
    }

    private static Message progress(long done) {
        MessageProperties properties = new MessageProperties();
        properties.setMessageId(UUID.randomUUID().toString());
        properties.setCorrelationId("mid-scan");
        properties.setType("job.progress");
        return new Message(
                MessageJson.write(
                        new JobProgress(1, "scanner-service", JobProgress.Status.RUNNING, "scanning", done, 900, null)),
                properties);
    }

    @Override
    public void close() {
        connections.destroy();
    }
}
