package app.marquee.gateway.health;

import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shortest answer to "are you there?". How it is doing in detail stands under {@code /actuator/health}. */
@RestController
class HealthController {
    private final Clock clock;

    HealthController(Clock clock) {
        this.clock = clock;
    }

    record Health(boolean ok, Instant ts) {}

    @GetMapping("/health")
    Health health() {
        return new Health(true, clock.instant());
    }
}
