package app.marquee.scanner.walking;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows in the service's health where the watcher does not see: quick scans are the only net there. */
@Configuration(proxyBeanMethods = false)
class WatchHealthConfiguration {
    @Bean
    HealthIndicator watcherHealthIndicator(WatchHealth watch) {
        return () -> {
            Health.Builder health = watch.problems().isEmpty() ? Health.up() : Health.status(new Status("DEGRADED"));
            watch.problems().forEach(health::withDetail);
            return health.build();
        };
    }
}
