package app.marquee.enrichment.transport;

import app.marquee.enrichment.responses.ResponseCache;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Clock;
import java.time.Duration;

/** Clients for those who test what is asked and read, not how. */
public final class TestClients {
    private TestClients() {}

    /** Every question goes to the provider. */
    public static ResponseCache nothingKept() {
        return (provider, request, ask) -> ask.apply(request).body();
    }

    public static ProviderClients quick() {
        return new ProviderClients(
                new TransportSettings(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(20),
                        5,
                        Duration.ofMillis(10),
                        null),
                RetryRegistry.ofDefaults(),
                CircuitBreakerRegistry.ofDefaults(),
                TimeLimiterRegistry.ofDefaults(),
                Clock.systemUTC());
    }
}
