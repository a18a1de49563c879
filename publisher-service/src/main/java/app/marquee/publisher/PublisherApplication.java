package app.marquee.publisher;

import app.marquee.messaging.launch.ServiceLauncher;
import app.marquee.model.topology.ServiceName;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Artwork cache, NFO, placing and withdrawing files. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PublisherApplication {
    public static void main(String[] arguments) {
        ServiceLauncher.of(ServiceName.PUBLISHER, PublisherApplication.class).run(arguments);
    }
}
