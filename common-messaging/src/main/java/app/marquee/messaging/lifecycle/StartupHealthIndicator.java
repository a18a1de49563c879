package app.marquee.messaging.lifecycle;

import app.marquee.messaging.lanes.Gate;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Part of readiness: down while the service lacks something, and says what. */
public class StartupHealthIndicator implements HealthIndicator {
    private final Startup startup;
    private final Gate gate;

    public StartupHealthIndicator(Startup startup, Gate gate) {
        this.startup = startup;
        this.gate = gate;
    }

    @Override
    public Health health() {
        Optional<String> lack = startup.lack();
        if (lack.isPresent()) {
            return Health.outOfService().withDetail("waitingFor", lack.get()).build();
        }
        return gate.problem()
                .map(problem -> Health.up().withDetail("stopped", problem).build())
                .orElseGet(() -> Health.up().build());
    }
}
