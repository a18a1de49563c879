package app.marquee.enrichment.summary;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says in health which files wait and for what; the service itself is well without a key. */
@Component("metadataProvider")
class ProviderHealthIndicator implements HealthIndicator {
    private final Shortages shortages;

    ProviderHealthIndicator(Shortages shortages) {
        this.shortages = shortages;
    }

    @Override
    public Health health() {
        List<String> problems =
                shortages.all().stream().map(WaitingFiles::sentence).toList();
        return problems.isEmpty()
                ? Health.up().build()
                : Health.up().withDetail("problems", problems).build();
    }
}
