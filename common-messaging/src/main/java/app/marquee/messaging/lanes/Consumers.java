package app.marquee.messaging.lanes;

import app.marquee.model.topology.Reading;
import app.marquee.model.topology.ServiceName;
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

    private void change(State state, boolean all) {
        for (LaneBinding binding : LaneBinding.of(service)) {
            if (all || binding.effort() == Reading.Effort.WAITING) {
                bindings.changeState(binding.input(), state);
            }
        }
        if (all && service == ServiceName.GATEWAY) {
            bindings.changeState(LaneProperties.EVERY_MESSAGE + "-in-0", state);
        }
    }
}
