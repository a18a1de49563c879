package app.marquee.enrichment.transport;

import app.marquee.enrichment.budget.RequestBudget;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes the client of each provider; what Resilience4j keeps of it shows in the metrics under the provider's name. */
@Component
public class ProviderClients {
    private final TransportSettings settings;
    private final RetryRegistry retries;
    private final CircuitBreakerRegistry circuits;
    private final TimeLimiterRegistry timeLimiters;
    private final Clock clock;

    public ProviderClients(
            TransportSettings settings,
            RetryRegistry retries,
            CircuitBreakerRegistry circuits,
            TimeLimiterRegistry timeLimiters,
            Clock clock) {
        this.settings = settings;
        this.retries = retries;
        this.circuits = circuits;
        this.timeLimiters = timeLimiters;
        this.clock = clock;
    }

    /** Of a provider whose facts are waited for. */
    public ProviderClient client(Endpoint endpoint, RequestBudget budget) {
        return client(endpoint, budget, settings);
    }

    /** Of a provider that only adds to others' facts. */
    public ProviderClient further(Endpoint endpoint, RequestBudget budget) {
        return client(endpoint, budget, settings.further());
    }

    private ProviderClient client(Endpoint endpoint, RequestBudget budget, TransportSettings how) {
        Resilience resilience = Resilience.of(endpoint.name(), how, retries, circuits, timeLimiters);
        return new ProviderClient(endpoint, how, budget, resilience, clock);
    }
}
