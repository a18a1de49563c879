package app.marquee.gateway.live;

import static org.awaitility.Awaitility.await;

import app.marquee.gateway.Gateway;
import app.marquee.messaging.web.Caller;
import app.marquee.messaging.web.CallerToken;
import app.marquee.model.MessageJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows the stream as a browser does: when it ends, it comes back with the last number it saw. */
final class Follower implements AutoCloseable {
    private static final long COMES_BACK_AFTER_MS = 50;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Supplier<Gateway> gateway;
    private final String path;
    private final String token;
    private final Thread reader;
    private @Nullable String last;

    Follower(Supplier<Gateway> gateway, String path, @Nullable String last) {
        this.gateway = gateway;
        this.path = path;
        this.token = token(gateway.get());
        this.last = last;
        this.reader = Thread.ofVirtual().start(this::follow);
        await().until(() -> !lines.isEmpty());
    }

    static String token(Gateway gateway) {
        return gateway.service().bean(CallerToken.class).issue(new Caller("test", Caller.Role.VIEWER));
    }

    private void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                readOnce();
                TimeUnit.MILLISECONDS.sleep(COMES_BACK_AFTER_MS);
            } catch (IOException e) {
                Thread.onSpinWait(); // nobody is there at present
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void readOnce() throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.get().uri(path)).header("Authorization", "Bearer " + token);
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            return;
        }
        try (BufferedReader stream = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                lines.add(line);
                if (line.startsWith("id: ")) {
                    last = line.substring("id: ".length());
                }
            }
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    List<String> names() {
        return values("event: ");
    }

    List<String> ids() {
        return values("id: ");
    }

    /** A member of each event's message. */
    List<Long> numbersOf(String member) {
        return values("data: ").stream()
                .map(data -> MessageJson.mapper()
                        .readTree(data)
                        .path("body")
                        .path(member)
                        .asLong())
                .toList();
    }

    private List<String> values(String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()))
                .toList();
    }

    @Override
    public void close() {
        reader.interrupt();
        http.shutdownNow();
    }
}
