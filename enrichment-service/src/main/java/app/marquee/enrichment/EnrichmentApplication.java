package app.marquee.enrichment;

import app.marquee.messaging.launch.ServiceLauncher;
import app.marquee.model.topology.ServiceName;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Finds out what files show, and what providers know of it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EnrichmentApplication {
    public static void main(String[] args) {
        ServiceLauncher.of(ServiceName.ENRICHMENT, EnrichmentApplication.class).run(args);
    }
}
