package app.marquee.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.gateway.Gateway;
import app.marquee.messaging.web.Caller;
import app.marquee.messaging.web.CallerToken;
import app.marquee.model.Samples;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.MediaUnmatched;
import app.marquee.testkit.infrastructure.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One gateway for all tests: each follows from where the log ended when it began. */
class EventStreamIT {
    @TempDir
    static Path home;

    static Place place;
    static Gateway gateway;

    @BeforeAll
    static void start() {
        place = Place.make();
        gateway = new Gateway(place, home, "gateway.live.heartbeat=1s");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        place.close();
    }

    @Test
    void aClientGoesOnWhereItStoppedAlsoOverARestart() {
        long before = head();
        try (Follower follower = new Follower(gateway, "/api/events?since=" + before, null)) {
            gateway.service().send(Samples.of(FileDiscovered.class));
            await().untilAsserted(() -> assertThat(follower.names()).containsExactly("file.discovered"));
            gateway.service().send(Samples.of(AssetPublished.class));
            await().untilAsserted(
                            () -> assertThat(follower.names()).containsExactly("file.discovered", "asset.published"));
        }
        gateway.service().send(Samples.of(MediaUnmatched.class));
        await().until(() -> head() == before + 3);

        gateway.close();
        gateway = new Gateway(place, home, "gateway.live.heartbeat=1s");

        try (Follower follower = new Follower(gateway, "/v1/events", Long.toString(before + 2))) {
            await().untilAsserted(() -> assertThat(follower.names()).containsExactly("media.unmatched"));
            gateway.service().send(Samples.of(FileDiscovered.class));
            await().untilAsserted(
                            () -> assertThat(follower.names()).containsExactly("media.unmatched", "file.discovered"));
            assertThat(follower.ids()).containsExactly(Long.toString(before + 3), Long.toString(before + 4));
        }
    }

    @Test
    void aFollowerHearsOnlyItsTopicsByTheNamesItKnowsAndThatTheStreamIsAlive() {
        try (Follower follower = new Follower(
                gateway, "/api/v1/events?since=" + head() + "&topics=asset.*,file.discovered&names=alias", null)) {
            gateway.service().send(Samples.of(MediaUnmatched.class));
            gateway.service().send(Samples.of(FileDiscovered.class));
            gateway.service().send(Samples.of(AssetPublished.class));

            await().untilAsserted(() ->
                    assertThat(follower.names()).containsExactlyInAnyOrder("movie:added", "publish:progress"));
            await().until(() -> follower.lines.stream().anyMatch(line -> line.startsWith(": still here")));
        }
    }

    @Test
    void whoAsksForAnEventLongForgottenIsTold() {
        long before = head();
        gateway.service().send(Samples.of(FileDiscovered.class));
        gateway.service().send(Samples.of(FileDiscovered.class));
        await().until(() -> head() == before + 2);
        gateway.sql("delete from event_log where sequence <= " + (before + 1));

        try (Follower follower = new Follower(gateway, "/api/v1/events", Long.toString(before))) {
            await().untilAsserted(
                            () -> assertThat(follower.names()).startsWith("gap").contains("file.discovered"));
        }
    }

    @Test
    void whoAsksForAnEventThatWasNeverSaidIsToldAndHearsTheNext() {
        try (Follower follower = new Follower(gateway, "/api/v1/events", Long.toString(head() + 1_000))) {
            await().untilAsserted(() -> assertThat(follower.names()).containsExactly("gap"));
            gateway.service().send(Samples.of(FileDiscovered.class));

            await().untilAsserted(() -> assertThat(follower.names()).containsExactly("gap", "file.discovered"));
        }
    }

    @Test
    void whatWasSaidIsReadBackwardsInPagesByTopicAndByWhatItWasSaidFor() {
        long before = head();
        gateway.service().send(Samples.of(FileDiscovered.class));
        gateway.service().send(Samples.of(AssetPublished.class));
        gateway.service().send(Samples.of(FileDiscovered.class));
        await().until(() -> head() == before + 3);
        gateway.sql("update event_log set causes = '[\"the-cause\"]', at = now() where sequence = " + (before + 2));

        JsonNode first = history("limit=2");
        JsonNode second = history("limit=2&before=" + first.path("next").asLong());
        JsonNode files = history("topics=file.*,library.removed&limit=2");
        JsonNode caused = history("correlation=the-cause");

        assertThat(first.path("items").findValuesAsString("sequence"))
                .containsExactly("" + (before + 3), "" + (before + 2));
        assertThat(second.path("items").path(0).path("sequence").asLong()).isEqualTo(before + 1);
        assertThat(files.path("items").findValuesAsString("name"))
                .containsExactly("file.discovered", "file.discovered");
        assertThat(files.path("items").path(0).path("alias").asString()).isEqualTo("movie:added");
        assertThat(caused.path("items").findValuesAsString("sequence")).containsExactly("" + (before + 2));
        assertThat(caused.path("next").isMissingNode() || caused.path("next").isNull())
                .isTrue();
        assertThat(gateway.service()
                        .get("/api/v1/events/history?topics=movie.*")
                        .status())
                .isEqualTo(400);
        assertThat(gateway.service()
                        .get("/api/v1/events/history?correlation=%00")
                        .status())
                .isEqualTo(400);
        assertThat(gateway.service().get("/api/v1/events/history?limit=1000").status())
                .isEqualTo(400);
    }

    private static JsonNode history(String parameters) {
        return gateway.service().get("/api/v1/events/history?" + parameters).json();
    }

    @Test
    void anEventSaysToTheMillisecondWhenItWasSent() {
        long before = head();
        Instant sent = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        gateway.service().send(Samples.of(FileDiscovered.class));

        await().until(() -> head() == before + 1);
        assertThat(gateway.query(
                        "select to_json(at at time zone 'UTC') #>> '{}' || 'Z' from event_log where sequence = "
                                + (before + 1)))
                .singleElement()
                .satisfies(at -> assertThat(Instant.parse(at)).isBetween(sent, Instant.now()));
    }

    private static long head() {
        return Long.parseLong(
                gateway.query("select sequence from event_log_head").getFirst());
    }

    private static final class Follower implements AutoCloseable {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        Follower(Gateway gateway, String path, String lastEventId) {
            String token = gateway.service().bean(CallerToken.class).issue(new Caller("test", Caller.Role.VIEWER));
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(gateway.uri(path)).header("Authorization", "Bearer " + token);
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            Thread.ofVirtual().start(() -> read(request.build()));
            await().until(() -> !lines.isEmpty());
        }

        private void read(HttpRequest request) {
            try (BufferedReader stream = new BufferedReader(new InputStreamReader(
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                            .body(),
                    StandardCharsets.UTF_8))) {
                for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                    lines.add(line);
                }
            } catch (IOException | InterruptedException e) {
                lines.add("ended");
            }
        }

        List<String> names() {
            return values("event: ");
        }

        List<String> ids() {
            return values("id: ");
        }

        private List<String> values(String field) {
            return lines.stream()
                    .filter(line -> line.startsWith(field))
                    .map(line -> line.substring(field.length()))
                    .toList();
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
