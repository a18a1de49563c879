package app.marquee.notifier.coalescing;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Names the targets that are left alone because they are away or keep failing. */
@Component
class TargetsHealthIndicator implements HealthIndicator {
    private final Circuits circuits;

    TargetsHealthIndicator(Circuits circuits) {
        this.circuits = circuits;
    }

    @Override
    public Health health() {
        Map<String, String> alone = circuits.leftAlone();
        return alone.isEmpty()
                ? Health.up().build()
                : Health.status("DEGRADED")
                        .withDetail("leftAlone", alone)
                        .withDetail(
                                "remedy",
                                "Is the player on? It is told what waits when it is back."
                                        + " POST /api/v1/targets/{id}/test says what is wrong.")
                        .build();
    }
}
