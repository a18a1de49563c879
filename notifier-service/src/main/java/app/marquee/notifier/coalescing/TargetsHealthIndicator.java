package app.marquee.notifier.coalescing;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Names the targets that are left alone because they keep failing. */
@Component
class TargetsHealthIndicator implements HealthIndicator {
    private final Circuits circuits;

    TargetsHealthIndicator(Circuits circuits) {
        this.circuits = circuits;
    }

    @Override
    public Health health() {
        List<String> open = circuits.open();
        return open.isEmpty()
                ? Health.up().build()
                : Health.status("DEGRADED")
                        .withDetail("leftAlone", open)
                        .withDetail("remedy", "Is the player on? POST /api/v1/targets/{id}/test says what is wrong.")
                        .build();
    }
}
