package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.Rest;
import app.marquee.endtoend.system.Waiting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Clients that follow what is said of files, every second one by WebSocket, and note how late they hear it. */
final class EventFollowers implements AutoCloseable {
    private static final Pattern SAID_AT = Pattern.compile("\"(?:at|createdAt)\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Long> delays = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final List<AutoCloseable> streams = new ArrayList<>();
    private int count;

    private EventFollowers() {}

    static EventFollowers connect(Rest gateway, int clients) {
        EventFollowers followers = new EventFollowers();
        for (int i = 0; i < clients; i++) {
            if (i % 2 == 0) {
                followers.stream(gateway);
            } else {
                followers.socket(gateway);
            }
        }
        followers.count = clients;
        Waiting.until(
                Duration.ofMinutes(1),
                () -> followers.open.get() + " of " + clients + " connected",
                () -> followers.open.get() == clients);
        return followers;
    }

    int count() {
        return count;
    }

    long heard() {
        return delays.size();
    }

    /** In nanoseconds, from when it was said until a client had read it. */
    long[] delays() {
        return delays.stream().mapToLong(Long::longValue).toArray();
    }

    private void stream(Rest gateway) {
        HttpRequest request = HttpRequest.newBuilder(gateway.address().resolve("/api/v1/events?topics=file.discovered"))
                .header("X-Api-Key", gateway.key())
                .build();
        try {
            InputStream body = http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            streams.add(body);
            Thread.ofVirtual().start(() -> read(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read(InputStream body) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(": following")) {
                    open.incrementAndGet();
                } else if (line.startsWith("data: ")) {
                    note(line);
                }
            }
        } catch (IOException e) {
            // closed at the end; before that the count of what was heard tells
        }
    }

    private void socket(Rest gateway) {
        WebSocket socket = http.newWebSocketBuilder()
                .header("X-Api-Key", gateway.key())
                .buildAsync(
                        URI.create(gateway.address().toString().replaceFirst("^http", "ws") + "/ws/filetracking"),
                        new Frames())
                .join();
        streams.add(socket::abort);
    }

    private void note(CharSequence text) {
        Matcher saidAt = SAID_AT.matcher(text);
        if (saidAt.find()) {
            delays.add(Duration.between(Instant.parse(saidAt.group(1)), Instant.now())
                    .toNanos());
        }
    }

    @Override
    public void close() {
        for (AutoCloseable stream : streams) {
            try {
                stream.close();
            } catch (Exception e) {
                System.err.println("  a stream was gone already: " + e.getMessage());
            }
        }
        http.shutdownNow();
    }

    private final class Frames implements WebSocket.Listener {
        private final StringBuilder frame = new StringBuilder();
        private boolean greeted;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            frame.append(data);
            if (last) {
                note(frame);
                frame.setLength(0);
                if (!greeted) { // by the first heartbeat
                    greeted = true;
                    open.incrementAndGet();
                }
            }
            from.request(1);
            return null;
        }
    }
}
