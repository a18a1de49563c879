package app.marquee.gateway.description;

import app.marquee.gateway.routing.ServicesSettings;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.topology.ServiceName;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Reads how a service describes its own API. */
@Component
class DescriptionClient {
    private final ServicesSettings services;
    private final RestClient http;

    DescriptionClient(ServicesSettings services, RestClient.Builder http) {
        this.services = services;
        this.http = http.build();
    }

    String describe(ServiceName service) {
        try {
            byte[] body = http.get()
                    .uri(services.of(service).resolve("/v3/api-docs"))
                    .retrieve()
                    .body(byte[].class);
            return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
        } catch (ResourceAccessException e) {
            throw ApiProblem.unavailable(
                    "The " + service.wireName() + " does not answer.",
                    "Start it, or check gateway.services (" + services.of(service) + ").");
        }
    }
}
