package app.marquee.notifier;

import app.marquee.messaging.launch.ServiceLauncher;
import app.marquee.model.topology.ServiceName;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Players, channels, path mappings, coalescing, delivery log. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotifierApplication {
    public static void main(String[] arguments) {
        ServiceLauncher.of(ServiceName.NOTIFIER, NotifierApplication.class).run(arguments);
    }
}
