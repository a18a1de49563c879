package app.marquee.messaging.lanes;

import app.marquee.model.topology.Reading;
import app.marquee.model.topology.ServiceName;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;

/** The consumers of a service's lanes, started and stopped as one; starting what runs or stopping what rests does nothing. */
public class Consumers {
    private final ServiceName service;
    private final BindingsLifecycleController bindings;

    public Consumers(ServiceName service, BindingsLifecycleController bindings) {
        this.service = service;
        this.bindings = bindings;
    }

    void start() {
        change(State.STARTED, true);
    }

    /** @param all or only those that wait for the outside */
    void stop(boolean all) {
        change(State.STOPPED, all);
    }

    /** All at once: each of them takes up to a second to notice. */
    private void change(State state, boolean all) {
        List<Thread> changing = inputs(all)
                .map(input -> Thread.ofVirtual().start(() -> bindings.changeState(input, state)))
                .toList();
        for (Thread thread : changing) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Stream<String> inputs(boolean all) {
        Stream<String> lanes = LaneBinding.of(service).stream()
                .filter(binding -> all || binding.effort() == Reading.Effort.WAITING)
                .map(LaneBinding::input);
        return all && service == ServiceName.GATEWAY
                ? Stream.concat(lanes, Stream.of(LaneProperties.EVERY_MESSAGE + "-in-0"))
                : lanes;
    }
}
