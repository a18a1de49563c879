package app.marquee.gateway.routing;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.CallerToken;
import app.marquee.messaging.web.CorrelationFilter;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks a service on behalf of who asks us, where an answer takes more than one service. What it refuses is refused by us, too. */
@Component
public class OwnersClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final ServicesSettings services;
    private final CallerToken tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    OwnersClient(ServicesSettings services, CallerToken tokens) {
        this.services = services;
        this.tokens = tokens;
    }

    /** @param path with its query, encoded */
    public JsonNode get(ServiceName service, String path) {
        return ask(service, path, "application/json", "GET", BodyPublishers.noBody());
    }

    public JsonNode post(ServiceName service, String path, JsonNode body) {
        return ask(
                service,
                path,
                "application/json",
                "POST",
                BodyPublishers.ofByteArray(MessageJson.mapper().writeValueAsBytes(body)));
    }

    public JsonNode post(ServiceName service, String path, byte[] body) {
        return ask(service, path, "application/octet-stream", "POST", BodyPublishers.ofByteArray(body));
    }

    private JsonNode ask(ServiceName service, String path, String type, String method, HttpRequest.BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(services.of(service) + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + tokens.issue(OwnerRoute.caller()))
                .header(CorrelationFilter.HEADER, Objects.requireNonNull(Correlation.currentId()))
                .header("Content-Type", type)
                .method(method, body)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            JsonNode read = read(answer.body());
            if (answer.statusCode() >= 400) {
                throw new ApiProblem(
                        HttpStatus.valueOf(answer.statusCode()),
                        read.path("error").asString("The " + service.wireName() + " refuses."),
                        read.path("remedy").asString("Look at its log."));
            }
            return read;
        } catch (IOException e) {
            throw ApiProblem.unavailable(
                    "The " + service.wireName() + " does not answer.",
                    "Start it, or check gateway.services (" + services.of(service) + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiProblem.unavailable("The gateway is being stopped.", "Try again in a moment.");
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0
                    ? JsonNodeFactory.instance.objectNode()
                    : MessageJson.mapper().readTree(body);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
