package app.marquee.gateway.routing;

import app.marquee.model.topology.ServiceName;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the services are. */
@ConfigurationProperties("gateway.services")
public record ServicesSettings(
        @DefaultValue("http://127.0.0.1:8081") URI scanner,
        @DefaultValue("http://127.0.0.1:8082") URI enrichment,
        @DefaultValue("http://127.0.0.1:8083") URI publisher,
        @DefaultValue("http://127.0.0.1:8084") URI notifier,
        @DefaultValue("http://127.0.0.1:8080") URI gateway) {
    public URI of(ServiceName service) {
        return switch (service) {
            case SCANNER -> scanner;
            case ENRICHMENT -> enrichment;
            case PUBLISHER -> publisher;
            case NOTIFIER -> notifier;
            case GATEWAY -> gateway;
        };
    }
}
