package app.marquee.enrichment.transport;

import app.marquee.enrichment.provider.ProviderAwayException;
import app.marquee.enrichment.provider.ProviderLack;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a provider can be asked: its key was not refused, it answers, and it did not ask for a pause. */
final class ProviderHealth {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderHealth.class);
    /** A key that was refused is tried again so often, at the cost of one request. */
    private static final Duration KEY_TRIED_AGAIN = Duration.ofMinutes(10);

    private final String provider;
    private final String keyRemedy;
    private final CircuitBreaker circuit;
    private final Clock clock;
    private volatile Instant refusedUntil = Instant.EPOCH;
    private volatile Instant pausedUntil = Instant.EPOCH;

    ProviderHealth(Endpoint endpoint, CircuitBreaker circuit, Clock clock) {
        this.provider = endpoint.title();
        this.keyRemedy = endpoint.keyRemedy();
        this.circuit = circuit;
        this.clock = clock;
    }

    /** Why it cannot be asked at present; empty when it can. */
    Optional<ProviderLack> lack() {
        Instant now = clock.instant();
        if (now.isBefore(refusedUntil)) {
            return Optional.of(refused());
        }
        if (now.isBefore(pausedUntil)) {
            return Optional.of(pause(Duration.between(now, pausedUntil)));
        }
        return circuit.getState() == CircuitBreaker.State.OPEN ? Optional.of(silence()) : Optional.empty();
    }

    /** @throws ProviderAwayException when the provider cannot be asked at present */
    void requireAskable() {
        lack().ifPresent(lack -> {
            throw new ProviderAwayException(lack);
        });
    }

    void keyAccepted() {
        refusedUntil = Instant.EPOCH;
    }

    ProviderAwayException keyRefused() {
        Instant now = clock.instant();
        if (!now.isBefore(refusedUntil)) {
            LOG.atError().addKeyValue("provider", provider).log("the provider refused the key: {}", keyRemedy);
        }
        refusedUntil = now.plus(KEY_TRIED_AGAIN);
        return new ProviderAwayException(refused());
    }

    ProviderAwayException paused(Duration time) {
        pausedUntil = clock.instant().plus(time);
        return new ProviderAwayException(pause(time));
    }

    ProviderAwayException silent() {
        return new ProviderAwayException(silence());
    }

    private ProviderLack refused() {
        return new ProviderLack(ProviderLack.Reason.KEY_REFUSED, provider + " refused the key: " + keyRemedy);
    }

    private ProviderLack pause(Duration left) {
        return away(" asked for a pause of another " + left.toSeconds() + " s");
    }

    private ProviderLack silence() {
        return away(" does not answer; it is tried again soon");
    }

    private ProviderLack away(String how) {
        return new ProviderLack(ProviderLack.Reason.PROVIDER_AWAY, provider + how);
    }
}
