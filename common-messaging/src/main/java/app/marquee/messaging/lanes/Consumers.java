package app.marquee.messaging.lanes;

import app.marquee.model.media.Lane;
import app.marquee.model.topology.Reading.Effort;
import app.marquee.model.topology.ServiceName;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;

/**
 * The consumers of a service's lanes: they run unless an outage stops those of their effort, or a person their lane.
 * Starting what runs or stopping what rests does nothing.
 */
public class Consumers {
    private final ServiceName service;
    private final BindingsLifecycleController bindings;
    private final ReentrantLock lock = new ReentrantLock();
    private Set<Effort> running = EnumSet.noneOf(Effort.class);
    private Set<Lane> paused = Set.of();

    public Consumers(ServiceName service, BindingsLifecycleController bindings) {
        this.service = service;
        this.bindings = bindings;
    }

    void start() {
        change(EnumSet.allOf(Effort.class), null);
    }

    /** @param all or only those that wait for the outside */
    void stop(boolean all) {
        change(all ? EnumSet.noneOf(Effort.class) : EnumSet.of(Effort.QUICK), null);
    }

    /** Those of these lanes rest, whatever else holds; those of all others no longer rest for that. */
    void pause(Set<Lane> lanes) {
        change(null, Set.copyOf(lanes));
    }

    private void change(@Nullable Set<Effort> newRunning, @Nullable Set<Lane> newPaused) {
        lock.lock();
        try {
            running = newRunning == null ? running : newRunning;
            paused = newPaused == null ? paused : newPaused;
            apply(states());
        } finally {
            lock.unlock();
        }
    }

    private Map<String, State> states() {
        Map<String, State> states = new HashMap<>();
        for (LaneBinding binding : LaneBinding.of(service)) {
            boolean runs = running.contains(binding.effort()) && !paused.contains(binding.lane());
            states.put(binding.input(), runs ? State.STARTED : State.STOPPED);
        }
        if (service == ServiceName.GATEWAY) {
            boolean runs = running.contains(Effort.QUICK);
            states.put(LaneProperties.EVERY_MESSAGE + "-in-0", runs ? State.STARTED : State.STOPPED);
        }
        return states;
    }

    /** All at once: each of them takes up to a second to notice. */
    private void apply(Map<String, State> states) {
        List<Thread> changing = states.entrySet().stream()
                .map(each -> Thread.ofVirtual().start(() -> bindings.changeState(each.getKey(), each.getValue())))
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
}
