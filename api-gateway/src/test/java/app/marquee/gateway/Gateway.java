package app.marquee.gateway;

import app.marquee.messaging.testing.Answer;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.topology.ServiceName;
import app.marquee.testkit.infrastructure.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gateway on real parts, asked as the outside asks it. */
public final class Gateway implements AutoCloseable {
    private final ServiceUnderTest service;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Gateway(String... properties) {
        this(ServiceUnderTest.start(ServiceName.GATEWAY, GatewayApplication.class, properties));
    }

    /** On parts that outlive it. */
    public Gateway(Place place, Path home, String... properties) {
        this(ServiceUnderTest.startAt(place, home, ServiceName.GATEWAY, GatewayApplication.class, properties));
    }

    private Gateway(ServiceUnderTest service) {
        this.service = service;
    }

    public ServiceUnderTest service() {
        return service;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + service.port() + path);
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> ask(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As Radarr or Sonarr would, with the secret in a header. */
    public Answer webhook(String source, String body) {
        HttpResponse<String> answer =
                ask("POST", "/api/webhooks/" + source, body, "X-Api-Key", secret("webhook-" + source));
        return new Answer(answer.statusCode(), answer.body());
    }

    public String secret(String name) {
        try {
            return Files.readString(service.home().resolve("secrets").resolve(name))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs SQL as a person at psql would. */
    public void sql(String statement) {
        try (Connection connection = service.place().connect();
                Statement executed = connection.createStatement()) {
            executed.execute("set search_path to gateway");
            executed.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of each row. */
    public List<String> query(String statement) {
        try (Connection connection = service.place().connect();
                Statement executed = connection.createStatement()) {
            executed.execute("set search_path to gateway");
            List<String> values = new ArrayList<>();
            try (ResultSet rows = executed.executeQuery(statement)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        http.close();
    }
}
