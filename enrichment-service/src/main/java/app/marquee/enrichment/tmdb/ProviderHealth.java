package app.marquee.enrichment.tmdb;

import app.marquee.messaging.OutageProbe;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether a provider can be asked: its key was not refused, and it answers at all. */
final class ProviderHealth implements OutageProbe {
    /** A key that was refused is tried again so often, at the cost of one request. */
    private static final Duration KEY_TRIED_AGAIN = Duration.ofMinutes(10);

    private final String provider;
    private final CircuitBreaker circuit;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> refusedAt = new AtomicReference<>();

    ProviderHealth(String provider, CircuitBreaker circuit, Clock clock) {
        this.provider = provider;
        this.circuit = circuit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return provider;
    }

    @Override
    public Optional<String> problem() {
        Instant refused = refusedAt.get();
        if (refused != null && clock.instant().isBefore(refused.plus(KEY_TRIED_AGAIN))) {
            return Optional.of(provider + " refused the key: set TMDB_API_KEY and restart");
        }
        if (circuit.getState() == CircuitBreaker.State.OPEN) {
            return Optional.of(provider + " does not answer; it is tried again soon");
        }
        return Optional.empty();
    }

    CircuitBreaker circuit() {
        return circuit;
    }

    void keyRefused() {
        refusedAt.set(clock.instant());
    }

    void keyAccepted() {
        refusedAt.set(null);
    }
}
