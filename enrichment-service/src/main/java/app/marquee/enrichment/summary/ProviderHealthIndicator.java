package app.marquee.enrichment.summary;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says in health what is missing; the service itself is well without a key, its questions wait. */
@Component("metadataProvider")
class ProviderHealthIndicator implements HealthIndicator {
    private final MissingProviders missing;

    ProviderHealthIndicator(MissingProviders missing) {
        this.missing = missing;
    }

    @Override
    public Health health() {
        List<String> problems = missing.problems();
        return problems.isEmpty()
                ? Health.up().build()
                : Health.up().withDetail("problems", problems).build();
    }
}
