package app.marquee.notifier.coalescing;

import app.marquee.notifier.targets.Target;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Leaves a target that keeps failing alone for a while. A changed target starts anew. */
@Component
class Circuits {
    private final CircuitBreakerConfig config;
    private final Map<Long, Circuit> circuits = new ConcurrentHashMap<>();

    Circuits(CoalescingSettings settings, Clock clock) {
        this.config = CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.failures())
                .minimumNumberOfCalls(settings.failures())
                .failureRateThreshold(100)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(settings.openFor())
                .build();
    }

    private record Circuit(String name, Instant targetChangedAt, CircuitBreaker breaker) {}

    CircuitBreaker of(Target target) {
        return circuits.compute(
                        target.id(),
                        (id, known) -> known != null && known.targetChangedAt().equals(target.changedAt())
                                ? known
                                : new Circuit(
                                        target.name(), target.changedAt(), CircuitBreaker.of("target-" + id, config)))
                .breaker();
    }

    void forget(long targetId) {
        circuits.remove(targetId);
    }

    /** The names of targets that are left alone at present. */
    List<String> open() {
        return circuits.values().stream()
                .filter(circuit -> circuit.breaker().getState() != CircuitBreaker.State.CLOSED)
                .map(Circuit::name)
                .sorted()
                .toList();
    }
}
