package app.marquee.scanner.library;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows frozen libraries, and an environment in which names cannot be read, in the service's health. */
@Configuration(proxyBeanMethods = false)
class LibrariesHealthConfiguration {
    private static final Status DEGRADED = new Status("DEGRADED");

    @Bean
    HealthIndicator librariesHealthIndicator(LibraryRepository libraries) {
        return () -> {
            Health.Builder health = Health.up();
            Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
            if (!names.equals(StandardCharsets.UTF_8)) {
                health.status(DEGRADED)
                        .withDetail(
                                "names",
                                "File names are read as " + names
                                        + ": start with LC_ALL=C.UTF-8, or names beyond it stay unseen.");
            }
            for (StoredLibrary library : libraries.all()) {
                if (library.frozenReason() != null) {
                    health.status(DEGRADED).withDetail(library.library().name(), library.frozenReason());
                }
            }
            return health.build();
        };
    }
}
