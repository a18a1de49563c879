package app.marquee.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.gateway.Gateway;
import app.marquee.model.Samples;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.MediaUnmatched;
import app.marquee.testkit.infrastructure.Place;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One gateway for all tests: each follows from where the log ended when it began. */
class EventStreamIT {
    private static final String[] PROPERTIES = {
        "gateway.live.heartbeat=1s", "gateway.live.patience=1s", "server.tomcat.connection-timeout=1s"
    };

    @TempDir
    static Path home;

    static Place place;
    static Gateway gateway;

    @BeforeAll
    static void start() {
        place = Place.make();
        gateway = new Gateway(place, home, PROPERTIES);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        place.close();
    }

    @Test
    void aRestartInMidScanLosesNoEventForWhoComesBack() {
        long before = head();
        try (Stranger scanner = new Stranger(place);
                Follower follower = new Follower(() -> gateway, "/api/events?since=" + before, null)) {
            scanner.says(1, 300);
            await().until(() -> follower.ids().size() > 50);

            gateway.close();
            scanner.says(301, 600);
            gateway = new Gateway(place, home, PROPERTIES);
            scanner.says(601, 900);

            await().atMost(Duration.ofSeconds(30)).until(() -> follower.ids().size() >= 900);
            assertThat(follower.ids())
                    .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + 900)
                            .mapToObj(Long::toString)
                            .toList());
            assertThat(follower.numbersOf("current"))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 900).boxed().toList());
        }
    }

    @Test
    void whoDoesNotReadIsDroppedAndHoldsUpNobody() throws IOException {
        long before = head();
        try (Socket stalled = new Socket();
                Follower follower = new Follower(() -> gateway, "/api/events?since=" + before, null)) {
            stalled.setReceiveBufferSize(4_096);
            stalled.connect(new InetSocketAddress("127.0.0.1", gateway.uri("/").getPort()));
            stalled.getOutputStream()
                    .write(("GET /api/events?since=" + before + " HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: "
                                    + Follower.token(gateway) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            gateway.sql("""
                    with head as (update event_log_head set sequence = sequence + 100 returning sequence)
                    insert into event_log (sequence, message_id, name, correlation_id, urgency, at, body)
                    select sequence - 100 + number, 'large', 'file.discovered', 'c', 5, now(),
                        jsonb_build_object('text', repeat('x', 200000))
                    from head, generate_series(1, 100) number
                    """);

            await().until(() -> follower.ids().size() == 100);
            await().atMost(Duration.ofSeconds(20)).until(() -> hungUp(stalled));
            gateway.service().send(Samples.of(FileDiscovered.class));
            await().until(() -> follower.ids().size() == 101);
        }
        gateway.sql("delete from event_log where message_id = 'large'");
    }

    private static boolean hungUp(Socket client) {
        try {
            client.getOutputStream().write('\n');
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void aFollowerHearsOnlyItsTopicsByTheNamesItKnowsAndThatTheStreamIsAlive() {
        try (Follower follower = new Follower(
                () -> gateway,
                "/api/v1/events?since=" + head() + "&topics=asset.*,file.discovered&names=alias",
                null)) {
            gateway.service().send(Samples.of(MediaUnmatched.class));
            gateway.service().send(Samples.of(FileDiscovered.class));
            gateway.service().send(Samples.of(AssetPublished.class));

            await().untilAsserted(() ->
                    assertThat(follower.names()).containsExactlyInAnyOrder("movie:added", "publish:progress"));
            await().until(() -> follower.lines().stream().anyMatch(line -> line.startsWith(": still here")));
        }
    }

    @Test
    void whoAsksForAnEventLongForgottenIsTold() {
        long before = head();
        gateway.service().send(Samples.of(FileDiscovered.class));
        gateway.service().send(Samples.of(FileDiscovered.class));
        await().until(() -> head() == before + 2);
        gateway.sql("delete from event_log where sequence <= " + (before + 1));

        try (Follower follower = new Follower(() -> gateway, "/api/v1/events", Long.toString(before))) {
            await().untilAsserted(
                            () -> assertThat(follower.names()).startsWith("gap").contains("file.discovered"));
        }
    }

    @Test
    void whoAsksForAnEventThatWasNeverSaidIsToldAndHearsTheNext() {
        try (Follower follower = new Follower(() -> gateway, "/api/v1/events", Long.toString(head() + 1_000))) {
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
}
