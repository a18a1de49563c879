package app.marquee.endtoend.system;

import app.marquee.model.MessageJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Marquee's door, as a program with an API key knocks. */
public final class Rest {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private volatile String key = "";

    public Rest(URI gateway) {
        this.gateway = gateway;
    }

    /** @param body as sent; empty where there was none */
    public record Reply(int status, String body) {
        public JsonNode json() {
            return MessageJson.mapper().readTree(body);
        }

        Reply expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("expected " + wanted + ", got " + status + ": " + body);
            }
            return this;
        }
    }

    /** Makes the first administrator with the one-time token and takes an API key. */
    void introduceOurselves(Path home) {
        try {
            String token = Files.readString(home.resolve("secrets/setup-token")).strip();
            String password = "correct-horse-battery-" + token.hashCode();
            post("/api/v1/setup", Map.of("token", token, "username", "admin", "password", password))
                    .expect(201);
            String basic = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
            HttpRequest request = request("/api/v1/api-keys")
                    .header("Authorization", "Basic " + basic)
                    .POST(json(Map.of("name", "bench", "role", "admin")))
                    .build();
            key = send(request).expect(201).json().get("key").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return gateway;
    }

    public String key() {
        return key;
    }

    public Reply get(String path) {
        return send(request(path).GET().build());
    }

    public Reply post(String path, @Nullable Object body) {
        return send(request(path)
                .POST(body == null ? HttpRequest.BodyPublishers.noBody() : json(body))
                .build());
    }

    public Reply delete(String path) {
        return send(request(path).DELETE().build());
    }

    /** A body that is JSON already. */
    public Reply postJson(String path, String json) {
        return send(
                request(path).POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    /** False while nobody listens. */
    boolean ready() {
        try {
            return get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
        return key.isEmpty() ? request : request.header("X-Api-Key", key);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofByteArray(MessageJson.mapper().writeValueAsBytes(body));
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
