package app.marquee.messaging.lanes;

import app.marquee.model.media.Lane;
import app.marquee.model.topology.Reading;
import app.marquee.model.topology.ServiceName;
import app.marquee.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What Spring Cloud Stream's RabbitMQ binder must know to consume a service's queues, worked out from the topology. The
 * binder declares nothing, retries nothing and acknowledges nothing: all that is done here, once for all services.
 */
public final class LaneProperties {
    /** The function that hears every message; the gateway's. */
    public static final String EVERY_MESSAGE = "everyMessage";

    private LaneProperties() {}

    public static Map<String, Object> of(ServiceName service) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> functions = new ArrayList<>();
        for (LaneBinding binding : LaneBinding.of(service)) {
            functions.add(binding.function());
            String destinations =
                    binding.readings(service).stream().map(Reading::exchange).collect(Collectors.joining(","));
            String group = service.wireName() + "." + binding.lane().key();
            consumer(properties, binding.function(), destinations, group);
            properties.put(
                    "spring.cloud.stream.bindings." + binding.input() + ".consumer.concurrency", concurrency(binding));
            properties.put(
                    "spring.cloud.stream.rabbit.bindings." + binding.input() + ".consumer.prefetch", prefetch(binding));
        }
        if (service == ServiceName.GATEWAY) {
            functions.add(EVERY_MESSAGE);
            consumer(properties, EVERY_MESSAGE, "every.message", Topology.EVERY_MESSAGE_QUEUE);
            String input = EVERY_MESSAGE + "-in-0";
            properties.put("spring.cloud.stream.rabbit.bindings." + input + ".consumer.queue-name-group-only", true);
            properties.put("spring.cloud.stream.rabbit.bindings." + input + ".consumer.prefetch", 50);
        }
        properties.put("spring.cloud.function.definition", String.join(";", functions));
        return properties;
    }

    private static void consumer(Map<String, Object> properties, String function, String destinations, String group) {
        String binding = "spring.cloud.stream.bindings." + function + "-in-0.";
        properties.put(binding + "destination", destinations);
        properties.put(binding + "group", group);
        properties.put(binding + "consumer.multiplex", true);
        properties.put(binding + "consumer.max-attempts", 1);
        properties.put(binding + "consumer.auto-startup", false);
        String rabbit = "spring.cloud.stream.rabbit.bindings." + function + "-in-0.consumer.";
        properties.put(rabbit + "bind-queue", false);
        properties.put(rabbit + "declare-exchange", false);
        properties.put(rabbit + "acknowledge-mode", "MANUAL");
        properties.put(rabbit + "missing-queues-fatal", false);
    }

    /** Handlers in flight. A default in a service's own file overrides it by the same property. */
    private static int concurrency(LaneBinding binding) {
        boolean waits = binding.effort() == Reading.Effort.WAITING;
        return switch (binding.lane()) {
            case URGENT -> waits ? 4 : 2;
            case NORMAL -> waits ? 8 : 2;
            case BULK -> waits ? 4 : 1;
        };
    }

    /** A handler that waits holds one message, so that others get the next; a quick one is kept busy. */
    private static int prefetch(LaneBinding binding) {
        boolean waits = binding.effort() == Reading.Effort.WAITING;
        return waits || binding.lane() == Lane.URGENT ? 1 : 20;
    }
}
