package app.marquee.gateway.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.gateway.Gateway;
import app.marquee.gateway.GatewayApplication;
import app.marquee.messaging.launch.ServiceLauncher;
import app.marquee.messaging.testing.Answer;
import app.marquee.model.Samples;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.WebhookReceived;
import app.marquee.model.topology.ServiceName;
import app.marquee.testkit.infrastructure.Infrastructure;
import app.marquee.testkit.infrastructure.Place;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class OutageIT {
    private static final String BODY = """
            {"movie":{"title":"%s","year":1995,"folderPath":"/m/%s","tmdbId":949},"eventType":"Rename","instanceName":"Radarr"}
            """;

    @TempDir
    Path home;

    @Test
    void whileTheDatabaseIsAwayTheSpoolTakesAWebhookAndTheLedgerGetsItAfterwards() throws Exception {
        try (Gateway gateway =
                new Gateway("gateway.webhooks.insert-within=1s", "spring.datasource.hikari.connection-timeout=500")) {
            LibraryChanged library = Samples.of(LibraryChanged.class);
            gateway.service().send(library);
            await().until(() -> !gateway.query("select 1 from library").isEmpty());
            allowConnections(gateway, false);

            Answer answer = gateway.webhook("radarr", BODY.formatted("Heat", "Heat"));

            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.json().has("jobId")).isFalse();
            assertThat(spooled(gateway)).hasSize(1);
            allowConnections(gateway, true);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(gateway.service().sent(WebhookReceived.class))
                            .extracting(WebhookReceived::title)
                            .containsExactly("Heat"));
            assertThat(spooled(gateway)).isEmpty();
            await().untilAsserted(() -> assertThat(gateway.service().sent(ScanLibrary.class))
                    .extracting(ScanLibrary::libraryId)
                    .contains(library.library().id()));
        }
    }

    @Test
    void whileTheBrokerIsAwayAWebhookIsInTheLedgerAndItIsHandedOnAfterwards() throws Exception {
        try (Place place = Place.make();
                HttpClient http = HttpClient.newHttpClient()) {
            String virtualHost = place.virtualHost();
            place.manage("DELETE", "/api/vhosts/" + virtualHost, null);
            try (ConfigurableApplicationContext gateway = ServiceLauncher.of(
                            ServiceName.GATEWAY, GatewayApplication.class)
                    .run(
                            "--server.port=0",
                            "--marquee.home=" + home,
                            "--marquee.rabbitmq.url=" + place.rabbitMq(),
                            "--marquee.database.url=" + place.database(),
                            "--marquee.redis.url=" + place.redis(),
                            "--marquee.database.password=" + Place.ROLE_PASSWORD)) {
                URI address = URI.create("http://127.0.0.1:"
                        + gateway.getEnvironment().getProperty("local.server.port") + "/api/webhooks/radarr?token="
                        + Files.readString(home.resolve("secrets/webhook-radarr"))
                                .strip());
                HttpRequest webhook = HttpRequest.newBuilder(address)
                        .POST(HttpRequest.BodyPublishers.ofString(BODY.formatted("Ran", "Ran")))
                        .build();

                HttpResponse<String> answer = http.send(webhook, HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(202);
                assertThat(answer.body()).contains("jobId");
                assertThat(rows(place, "select status from gateway.job_queue")).isEqualTo("pending");
                place.manage("PUT", "/api/vhosts/" + virtualHost, "{}");
                place.manage(
                        "PUT",
                        "/api/permissions/" + virtualHost + "/"
                                + Infrastructure.shared()
                                        .rabbitMq()
                                        .getUserInfo()
                                        .split(":")[0],
                        "{\"configure\":\".*\",\"write\":\".*\",\"read\":\".*\"}");
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(rows(
                                        place,
                                        "select count(*) from gateway.event_log where name = 'webhook.received'"))
                                .isEqualTo("1"));
            }
        }
    }

    private static String rows(Place place, String query) throws SQLException {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static List<Path> spooled(Gateway gateway) throws Exception {
        Path spool = gateway.service().home().resolve("spool");
        if (!Files.exists(spool)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(spool)) {
            return files.toList();
        }
    }

    private static void allowConnections(Gateway gateway, boolean allowed) throws SQLException {
        URI server = Infrastructure.shared().database();
        String name = gateway.service().place().database().getPath().substring(1);
        String[] user = server.getUserInfo().split(":", 2);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + server.getHost() + ":" + server.getPort() + server.getPath(),
                        user[0],
                        user.length > 1 ? user[1] : null);
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " with allow_connections " + allowed);
            if (!allowed) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            }
        }
    }
}
