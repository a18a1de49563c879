package app.marquee.messaging.lanes;

import app.marquee.model.media.Lane;
import app.marquee.model.topology.Reading;
import app.marquee.model.topology.ServiceName;
import app.marquee.model.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One consumer group of a service: all queues of one lane whose handling costs the same. Its name is the function's, as
 * Spring Cloud Stream binds it, for example {@code waitingNormal}.
 */
public record LaneBinding(Reading.Effort effort, Lane lane) {
    public static List<LaneBinding> all() {
        return Arrays.stream(Reading.Effort.values())
                .flatMap(effort -> Stream.of(Lane.values()).map(lane -> new LaneBinding(effort, lane)))
                .toList();
    }

    /** Those the service reads anything on. */
    public static List<LaneBinding> of(ServiceName service) {
        return all().stream()
                .filter(binding -> !binding.readings(service).isEmpty())
                .toList();
    }

    public List<Reading> readings(ServiceName service) {
        return Topology.readingsOf(service).stream()
                .filter(reading -> reading.effort() == effort)
                .toList();
    }

    public String function() {
        String key = lane.key();
        return effort.name().toLowerCase(Locale.ROOT) + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }

    /** The binding's name in Spring Cloud Stream. */
    public String input() {
        return function() + "-in-0";
    }
}
