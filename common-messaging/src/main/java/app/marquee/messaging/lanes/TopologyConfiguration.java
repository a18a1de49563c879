package app.marquee.messaging.lanes;

import app.marquee.model.media.Lane;
import app.marquee.model.topology.Reading;
import app.marquee.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The whole topology as RabbitMQ sees it, declared on every connection before anything is sent or heard. Queues are quorum
 * queues, the one kind that works alike on one node and on many. They give up on no message: RabbitMQ 4 by itself would
 * drop one after 20 redeliveries, so the limit is set out of reach and the dead-letter queue stands behind it.
 */
@Configuration(proxyBeanMethods = false)
public class TopologyConfiguration {
    private static final int NEVER = 1_000_000;

    @Bean
    Declarables topology() {
        List<Declarable> all = new ArrayList<>();
        Queue everyMessage = queue(Topology.EVERY_MESSAGE_QUEUE, Topology.EVERY_MESSAGE_DEAD_LETTER_QUEUE)
                .singleActiveConsumer()
                .build();
        all.add(everyMessage);
        all.add(deadLetterQueue(Topology.EVERY_MESSAGE_DEAD_LETTER_QUEUE));
        for (String name : Topology.exchanges()) {
            TopicExchange exchange = new TopicExchange(name, true, false);
            all.add(exchange);
            all.add(BindingBuilder.bind(everyMessage).to(exchange).with("#"));
        }
        for (Reading reading : Topology.readings()) {
            all.add(deadLetterQueue(reading.deadLetterQueue()));
            for (Lane lane : Lane.values()) {
                Queue queue =
                        queue(reading.queue(lane), reading.deadLetterQueue()).build();
                all.add(queue);
                all.add(new Binding(
                        queue.getName(), Binding.DestinationType.QUEUE, reading.exchange(), lane.key(), null));
            }
        }
        return new Declarables(all);
    }

    private static QueueBuilder queue(String name, String deadLetterQueue) {
        return QueueBuilder.durable(name)
                .quorum()
                .deliveryLimit(NEVER)
                .deadLetterExchange("")
                .deadLetterRoutingKey(deadLetterQueue);
    }

    private static Queue deadLetterQueue(String name) {
        return QueueBuilder.durable(name).quorum().deliveryLimit(NEVER).build();
    }
}
