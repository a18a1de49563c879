package app.marquee.gateway.routing;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.messaging.web.CallerToken;
import app.marquee.messaging.web.CorrelationFilter;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks another service on a caller's behalf, where the gateway makes its own answer of what several know. */
@Component
public class OnBehalfClient {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final ServicesSettings services;
    private final CallerToken tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    OnBehalfClient(ServicesSettings services, CallerToken tokens) {
        this.services = services;
        this.tokens = tokens;
    }

    /** @throws ApiProblem as the service refuses, or that it does not answer */
    public JsonNode get(ServiceName service, String path, Caller caller) {
        return ask(service, "GET", path, null, caller);
    }

    /**
     * @param path with its query, escaped
     * @throws ApiProblem as the service refuses, or that it does not answer
     */
    public JsonNode ask(ServiceName service, String method, String path, @Nullable JsonNode body, Caller caller) {
        return ask(
                service,
                method,
                path,
                "application/json",
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body.toString()),
                caller);
    }

    /**
     * @param bytes of a file
     * @throws ApiProblem as the service refuses, or that it does not answer
     */
    public JsonNode upload(ServiceName service, String path, byte[] bytes, Caller caller) {
        return ask(
                service,
                "POST",
                path,
                "application/octet-stream",
                HttpRequest.BodyPublishers.ofByteArray(bytes),
                caller);
    }

    private JsonNode ask(
            ServiceName service,
            String method,
            String path,
            String type,
            HttpRequest.BodyPublisher body,
            Caller caller) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(services.of(service) + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + tokens.issue(caller))
                .header(CorrelationFilter.HEADER, Correlation.currentId())
                .header("Content-Type", type)
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = read(response.body());
            if (response.statusCode() < 400) {
                return answer;
            }
            throw ApiProblem.passedOn(
                    HttpStatus.valueOf(response.statusCode()),
                    answer.path("error").asString(service.wireName() + " refused"),
                    answer.path("remedy").asString("Look at what was sent."),
                    answer.path("current").isMissingNode() ? null : answer.path("current"));
        } catch (IOException e) {
            throw ApiProblem.unavailable(
                    "The " + service.wireName() + " does not answer.",
                    "Start it, or check gateway.services (" + services.of(service) + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return MessageJson.mapper().readTree(body);
        } catch (JacksonException e) {
            return MessageJson.mapper().missingNode();
        }
    }
}
