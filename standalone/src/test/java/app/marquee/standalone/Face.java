package app.marquee.standalone;

import app.marquee.messaging.web.Caller;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The whole face as its own description says it is, and asked as the outside asks it. */
final class Face implements AutoCloseable {
    private static final int READ_AT_MOST = 100_000;

    private final RunningStandalone running;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private volatile JsonNode known = MessageJson.mapper().createObjectNode();

    Face(RunningStandalone running) {
        this.running = running;
    }

    record Operation(String method, String path, JsonNode body) {
        String role() {
            return body.path("x-role").asString();
        }

        /** The path with something for each variable. */
        String sample() {
            String sample = path;
            for (JsonNode parameter : parameters("path")) {
                String value = parameter.path("schema").path("enum").path(0).asString("1");
                sample = sample.replace("{" + parameter.path("name").asString() + "}", value);
            }
            return sample;
        }

        List<JsonNode> parameters(String in) {
            return body.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString().equals(in))
                    .toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    record Answer(int status, String type, String body) {}

    JsonNode description() {
        return document("openapi.json");
    }

    /** A document of any length. */
    JsonNode document(String name) {
        Map<String, String> viewer = Map.of("X-Api-Key", running.token(Caller.Role.VIEWER));
        Answer answer = ask(running.port(ServiceName.GATEWAY), "GET", "/api/v1/" + name, null, viewer, 10_000_000);
        return MessageJson.mapper().readTree(answer.body());
    }

    /** What a schema refers to, or itself. */
    JsonNode shape(JsonNode schema) {
        return schema.has("$ref") ? known.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        known = description();
        known.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return operations;
    }

    Answer ask(String method, String pathAndQuery, @Nullable String body, Map<String, String> headers) {
        return ask(running.port(ServiceName.GATEWAY), method, pathAndQuery, body, headers, READ_AT_MOST);
    }

    /** Past the gateway, by somebody who has no token of it. */
    Answer askService(ServiceName service, String method, String path) {
        return ask(running.port(service), method, path, null, Map.of(), READ_AT_MOST);
    }

    /** A stream that does not end is answered with its beginning. */
    private Answer ask(
            int port,
            String method,
            String pathAndQuery,
            @Nullable String body,
            Map<String, String> headers,
            int most) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream stream = answer.body()) {
                String type = answer.headers().firstValue("Content-Type").orElse("");
                byte[] text = type.startsWith("text/event-stream") ? new byte[0] : stream.readNBytes(most);
                return new Answer(answer.statusCode(), type, new String(text, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + pathAndQuery, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow(); // streams that never end are followed no longer
    }
}
