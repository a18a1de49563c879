package app.marquee.notifier.coalescing;

import app.marquee.messaging.settings.Live;
import app.marquee.notifier.outgoing.CallFailed;
import app.marquee.notifier.targets.Target;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Leaves a target alone that is not there or keeps failing, each time for longer, and one that refuses us until a person
 * changed or tested it. A changed target, and a restart, start anew.
 */
@Component
class Circuits {
    private static final double GROWTH = 3;

    private final CircuitBreakerConfig config;
    private final Map<Long, Circuit> circuits = new ConcurrentHashMap<>();

    Circuits(Live<CoalescingSettings> settings, Clock clock) {
        this.config = CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.get().failures())
                .minimumNumberOfCalls(settings.get().failures())
                .failureRateThreshold(100)
                .permittedNumberOfCallsInHalfOpenState(1)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialBackoff(
                        settings.get().firstRetry(), GROWTH, settings.get().openFor()))
                .build();
    }

    private static final class Circuit {
        private final Target target;
        private final CircuitBreaker breaker;
        private volatile String reason = "";

        private Circuit(Target target, CircuitBreaker breaker) {
            this.target = target;
            this.breaker = breaker;
        }

        private boolean of(Instant changedAt) {
            return target.changedAt().equals(changedAt);
        }
    }

    /** Whether it is not to be called now. */
    boolean resting(Target target) {
        State state = of(target).breaker.getState();
        return state == State.OPEN || state == State.FORCED_OPEN;
    }

    /** Whether it was left alone and has to show first that it is there. */
    boolean onTrial(Target target) {
        return of(target).breaker.getState() == State.HALF_OPEN;
    }

    /** It did what was asked, or said why not. */
    void well(Target target) {
        of(target).breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    /** One failure of a target that is there; some in a row are enough. */
    void failed(Target target, CallFailed failure) {
        Circuit circuit = of(target);
        circuit.reason = failure.what();
        circuit.breaker.onError(0, TimeUnit.NANOSECONDS, failure);
    }

    /** It is not there, or refuses us. */
    void leaveAlone(Target target, CallFailed failure) {
        Circuit circuit = of(target);
        circuit.reason = failure.what();
        if (failure.needsPerson()) {
            circuit.breaker.transitionToForcedOpenState();
        } else if (circuit.breaker.getState() != State.OPEN) {
            circuit.breaker.transitionToOpenState();
        }
    }

    void forget(long targetId) {
        circuits.remove(targetId);
    }

    /** The names of the targets that are left alone at present, and why. */
    Map<String, String> leftAlone() {
        Map<String, String> alone = new TreeMap<>();
        circuits.values().stream()
                .filter(circuit -> circuit.breaker.getState() != State.CLOSED)
                .forEach(circuit -> alone.put(circuit.target.name(), circuit.reason));
        return alone;
    }

    private Circuit of(Target target) {
        return circuits.compute(
                target.id(),
                (id, known) -> known != null && known.of(target.changedAt())
                        ? known
                        : new Circuit(target, CircuitBreaker.of("target-" + id, config)));
    }
}
