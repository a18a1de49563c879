package app.marquee.gateway.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.gateway.Gateway;
import app.marquee.messaging.web.Caller;
import app.marquee.messaging.web.CallerToken;
import app.marquee.model.MessageJson;
import app.marquee.model.Samples;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.JobProgress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SocketIT {
    @TempDir
    static Path mount;

    static Gateway gateway;
    static final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(mount.resolve("version.txt"), "1");
        gateway = new Gateway(
                "gateway.live.heartbeat=1s",
                "gateway.live.patience=1s",
                "gateway.live.zurg-version-file=" + mount.resolve("version.txt"));
        await().until(() -> gateway.service().get("/api/v1/events?since=x").status() == 400);
    }

    @AfterAll
    static void stop() {
        http.close();
        gateway.close();
    }

    @Test
    void filesAreToldAndThatTheSocketIsAliveAndWhenTheMountChanged() throws IOException {
        try (Client client = new Client("/ws/filetracking")) {
            await().until(() -> client.types().contains("heartbeat"));
            gateway.service().send(Samples.of(FileDiscovered.class));
            Files.setLastModifiedTime(
                    mount.resolve("version.txt"), FileTime.from(Instant.ofEpochMilli(1_700_000_000_000L)));

            await().untilAsserted(() -> assertThat(client.types()).contains("file.added", "zurg.version"));

            assertThat(client.first("file.added").path("payload").path("id").asLong())
                    .isEqualTo(4711);
            assertThat(client.first("zurg.version").path("payload").asLong()).isEqualTo(1_700_000_000_000L);
        }
    }

    @Test
    void aJobIsToldFromItsOrderToItsEnd() {
        try (Client client = new Client("/ws/jobs")) {
            await().until(() -> client.types().contains("heartbeat"));

            gateway.sql("insert into library (id, revision, document) values (1, 1, '{}') on conflict do nothing");
            long job = gateway.service()
                    .post("/api/v1/libraries/1/scan", "{\"mode\":\"quick\"}")
                    .json()
                    .path("jobId")
                    .asLong();
            await().until(() -> client.types().contains("job:started"));
            IntStream.rangeClosed(1, 200)
                    .forEach(done -> gateway.service()
                            .send(new JobProgress(
                                    job, "scanner-service", JobProgress.Status.RUNNING, "scanning", done, 200, null)));
            gateway.service()
                    .send(new JobProgress(
                            job,
                            "scanner-service",
                            JobProgress.Status.COMPLETED,
                            null,
                            200,
                            200,
                            "all looked through"));

            await().until(() -> client.types().containsAll(List.of("job:completed", "queue:stats")));
            assertThat(client.types()).contains("job:created", "job:started", "job:progress");
            JsonNode end = client.first("job:completed").path("payload");
            assertThat(end.path("current").asLong()).isEqualTo(200);
            assertThat(end.path("percentage").asDouble()).isEqualTo(100);
            assertThat(end.path("message").asString()).isEqualTo("all looked through");
        }
    }

    @Test
    void aStrangerAndAForeignPageAreNotConnected() {
        assertThat(refusal(http.newWebSocketBuilder())).isEqualTo(401);
        assertThat(refusal(http.newWebSocketBuilder()
                        .header("X-Api-Key", token())
                        .header("Origin", "https://elsewhere.example")))
                .isEqualTo(403);
    }

    @Test
    void whoSaysTooMuchOrTooLongIsDroppedWithAReason() {
        try (Client talker = new Client("/ws/jobs");
                Client shouter = new Client("/ws/jobs")) {
            for (int i = 0; i < 200 && !talker.socket.isOutputClosed(); i++) {
                try {
                    talker.socket.sendText("hello", true).join();
                } catch (CompletionException e) {
                    break; // it was dropped already
                }
            }
            shouter.socket.sendText("x".repeat(10_000), true);

            await().untilAsserted(() ->
                    assertThat(talker.closed).isEqualTo("1008 this socket only tells; you said too much"));
            await().untilAsserted(() -> assertThat(shouter.closed).startsWith("1009"));
        }
    }

    @Test
    void whoDoesNotReadIsDroppedAndHoldsUpNobody() {
        WebSocket stalled = http.newWebSocketBuilder()
                .header("X-Api-Key", token())
                .buildAsync(address("/ws/filetracking"), new Deaf())
                .join();
        try (Client client = new Client("/ws/filetracking")) {
            await().until(() -> client.types().contains("heartbeat"));

            gateway.sql("""
                    with head as (update event_log_head set sequence = sequence + 100 returning sequence)
                    insert into event_log (sequence, message_id, name, correlation_id, urgency, at, body)
                    select sequence - 100 + number, 'large', 'file.discovered', 'c', 5, now(),
                        jsonb_build_object('file', jsonb_build_object('id', number, 'path', repeat('x', 200000)))
                    from head, generate_series(1, 100) number
                    """);

            await().until(() ->
                    client.types().stream().filter("file.added"::equals).count() == 100);
            await().atMost(Duration.ofSeconds(20)).until(() -> hungUp(stalled));
        } finally {
            stalled.abort();
            gateway.sql("delete from event_log where message_id = 'large'");
        }
    }

    private static boolean hungUp(WebSocket client) {
        return client.isOutputClosed()
                || client.sendPing(ByteBuffer.allocate(0)).isCompletedExceptionally();
    }

    private static int refusal(WebSocket.Builder builder) {
        try {
            builder.buildAsync(address("/ws/jobs"), new WebSocket.Listener() {}).join();
            return 101;
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    private static URI address(String path) {
        return URI.create(gateway.uri(path).toString().replaceFirst("^http", "ws"));
    }

    private static String token() {
        return gateway.service().bean(CallerToken.class).issue(new Caller("anna", Caller.Role.VIEWER));
    }

    /** Never asks for more. */
    private static final class Deaf implements WebSocket.Listener {
        @Override
        public void onOpen(WebSocket from) {}
    }

    /** Listens, and remembers what it was told. */
    private static final class Client implements WebSocket.Listener, AutoCloseable {
        final List<JsonNode> frames = new CopyOnWriteArrayList<>();
        final StringBuilder part = new StringBuilder();
        final WebSocket socket;
        volatile @Nullable String closed;

        Client(String path) {
            socket = http.newWebSocketBuilder()
                    .header("X-Api-Key", token())
                    .buildAsync(address(path), this)
                    .join();
        }

        List<String> types() {
            return frames.stream().map(frame -> frame.path("type").asString()).toList();
        }

        JsonNode first(String type) {
            return frames.stream()
                    .filter(frame -> frame.path("type").asString().equals(type))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                frames.add(MessageJson.mapper().readTree(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed = status + " " + reason;
            return null;
        }

        @Override
        public void close() {
            socket.abort();
        }
    }
}
