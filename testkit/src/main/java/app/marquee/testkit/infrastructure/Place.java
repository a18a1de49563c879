package app.marquee.testkit.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A virtual host and a database of its own, so that tests do not meet. Roles belong to the whole PostgreSQL server: every
 * place on it uses the same ones, with the password {@link #ROLE_PASSWORD}.
 */
public final class Place implements AutoCloseable {
    /** Of all service roles on a server that tests use. */
    public static final String ROLE_PASSWORD = "only-for-tests";

    private final Infrastructure infrastructure;
    private final String name =
            "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Place(Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
        manage("PUT", "/api/vhosts/" + name, "{}");
        String user = user(infrastructure.rabbitMq());
        manage(
                "PUT",
                "/api/permissions/" + name + "/" + URLEncoder.encode(user, StandardCharsets.UTF_8),
                "{\"configure\":\".*\",\"write\":\".*\",\"read\":\".*\"}");
        sql(infrastructure.database(), "create database " + name);
    }

    public static Place make() {
        return new Place(Infrastructure.shared());
    }

    /** With the virtual host. */
    public URI rabbitMq() {
        return URI.create(infrastructure.rabbitMq().getScheme() + "://"
                + infrastructure.rabbitMq().getRawAuthority() + "/" + name);
    }

    /** As a user that may make roles. */
    public URI database() {
        URI server = infrastructure.database();
        return URI.create(server.getScheme() + "://" + server.getRawAuthority() + "/" + name);
    }

    public URI redis() {
        return infrastructure.redis();
    }

    /** A connection as the user that may everything. */
    public Connection connect() throws SQLException {
        return connect(database());
    }

    /** Asks RabbitMQ's management API. @return the answer's body */
    public String manage(String method, String path, @Nullable String json) {
        URI management = infrastructure.management();
        String credentials =
                Base64.getEncoder().encodeToString(management.getUserInfo().getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + management.getHost() + ":" + management.getPort() + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "RabbitMQ's management answers " + answer.statusCode() + " to " + path + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("RabbitMQ's management does not answer at " + management.getHost(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The virtual host's name, as the management API wants it. */
    public String virtualHost() {
        return name;
    }

    @Override
    public void close() {
        manage("DELETE", "/api/vhosts/" + name, null);
        sql(infrastructure.database(), "drop database if exists " + name + " with (force)");
        http.close();
    }

    private static void sql(URI server, String statement) {
        try (Connection connection = connect(server);
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL at " + server.getHost() + " refused: " + statement, e);
        }
    }

    private static Connection connect(URI server) throws SQLException {
        Properties properties = new Properties();
        String[] user = server.getUserInfo().split(":", 2);
        properties.setProperty("user", user[0]);
        if (user.length > 1) {
            properties.setProperty("password", user[1]);
        }
        int port = server.getPort() < 0 ? 5432 : server.getPort();
        return DriverManager.getConnection(
                "jdbc:postgresql://" + server.getHost() + ":" + port + server.getPath(), properties);
    }

    private static String user(URI uri) {
        return uri.getUserInfo().split(":", 2)[0];
    }
}
