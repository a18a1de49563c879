package app.marquee.gateway;

import app.marquee.messaging.launch.ServiceLauncher;
import app.marquee.model.topology.ServiceName;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {
    public static void main(String[] arguments) {
        ServiceLauncher.of(ServiceName.GATEWAY, GatewayApplication.class).run(arguments);
    }
}
