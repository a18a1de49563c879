package app.marquee.messaging.lanes;

import app.marquee.model.media.Lane;
import app.marquee.model.topology.Reading;
import app.marquee.model.topology.ServiceName;
import app.marquee.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** How many messages wait, as the broker counts them. */
public class QueueDepths {
    private final RabbitTemplate template;

    public QueueDepths(RabbitTemplate template) {
        this.template = template;
    }

    /**
     * @param message by wire name
     * @param waiting that no consumer has taken yet
     */
    public record Depth(String message, ServiceName reader, Lane lane, long waiting) {}

    public List<Depth> all() {
        return of(Topology.readings());
    }

    public List<Depth> of(List<Reading> readings) {
        List<Depth> depths = template.execute(channel -> {
            List<Depth> counted = new ArrayList<>();
            for (Reading reading : readings) {
                for (Lane lane : Lane.values()) {
                    long waiting = channel.messageCount(reading.queue(lane));
                    counted.add(new Depth(reading.exchange(), reading.reader(), lane, waiting));
                }
            }
            return counted;
        });
        return depths == null ? List.of() : depths;
    }

    /** Messages nobody could handle. */
    public long deadLetters(ServiceName service) {
        Long letters = template.execute(channel -> {
            long sum = 0;
            for (Reading reading : Topology.readingsOf(service)) {
                sum += channel.messageCount(reading.deadLetterQueue());
            }
            return sum;
        });
        return letters == null ? 0 : letters;
    }
}
