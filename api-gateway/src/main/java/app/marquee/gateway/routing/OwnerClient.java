package app.marquee.gateway.routing;

import app.marquee.messaging.web.Caller;
import app.marquee.messaging.web.CallerToken;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks a service on the gateway's own behalf. */
@Component
public class OwnerClient {
    private static final Caller GATEWAY = new Caller("api-gateway", Caller.Role.VIEWER);

    private final ServicesSettings services;
    private final CallerToken tokens;
    private final RestClient http;

    OwnerClient(ServicesSettings services, CallerToken tokens, RestClient.Builder http) {
        this.services = services;
        this.tokens = tokens;
        this.http = http.build();
    }

    /** Empty when the service is away or has no answer. */
    public Optional<JsonNode> json(ServiceName service, String path) {
        try {
            return text(service, path).map(MessageJson.mapper()::readTree);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Also of a service that says it is unwell; empty when it is away. */
    public Optional<JsonNode> health(ServiceName service) {
        try {
            byte[] body = http.get()
                    .uri(services.of(service).resolve("/actuator/health"))
                    .exchange((request, response) -> response.getBody().readAllBytes());
            return Optional.ofNullable(body).map(MessageJson.mapper()::readTree);
        } catch (RestClientException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Empty when the service is away or has no answer. */
    public Optional<String> text(ServiceName service, String path) {
        try {
            return Optional.ofNullable(http.get()
                            .uri(services.of(service).resolve(path))
                            .headers(headers -> headers.setBearerAuth(tokens.issue(GATEWAY)))
                            .retrieve()
                            .body(byte[].class))
                    .map(body -> new String(body, StandardCharsets.UTF_8));
        } catch (RestClientException e) {
            return Optional.empty();
        }
    }
}
