package app.marquee.testkit.players;

import app.marquee.testkit.http.Failure;
import app.marquee.testkit.http.Journal;
import app.marquee.testkit.http.JournalEntry;
import app.marquee.testkit.http.StandInServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A Jellyfin that remembers which paths it was told about. */
public final class RecordingJellyfin implements AutoCloseable {
    private final StandInServer server;

    private RecordingJellyfin(int port, String token, Map<String, Path> folders) {
        server = new StandInServer(port, "", Duration.ZERO, new JellyfinResponder(token, folders));
    }

    /** @param folders library locations as Jellyfin sees them, and the real folders they are */
    public static RecordingJellyfin start(String token, Map<String, Path> folders) {
        return start(0, token, folders);
    }

    public static RecordingJellyfin start(int port, String token, Map<String, Path> folders) {
        return new RecordingJellyfin(port, token, folders);
    }

    /** One path of a {@code Library/Media/Updated} call; {@code call} counts the calls. */
    public record Update(int call, Instant at, long nanos, String path, String type) {}

    public URI address() {
        return server.address();
    }

    /** Every path it was told of in a call that it accepted, in order. */
    public List<Update> updates() {
        List<JournalEntry> told = server.journal().entries().stream()
                .filter(e -> e.path().equals("/Library/Media/Updated") && e.status() == 204)
                .toList();
        return IntStream.range(0, told.size())
                .boxed()
                .flatMap(i -> JellyfinResponder.JSON
                        .readTree(told.get(i).body())
                        .path("Updates")
                        .valueStream()
                        .map(update -> update(i, told.get(i), update)))
                .toList();
    }

    private static Update update(int call, JournalEntry entry, JsonNode update) {
        return new Update(
                call,
                entry.at(),
                entry.nanos(),
                update.path("Path").asString(),
                update.path("UpdateType").asString(""));
    }

    public Journal journal() {
        return server.journal();
    }

    /** The next requests whose path fits go wrong; {@code *} stands for anything. */
    public void fail(String pathPattern, int times, Failure failure) {
        server.failures().add(pathPattern, times, failure);
    }

    public void behave() {
        server.failures().clear();
    }

    /** Refuses connections until {@link #comeBack()}. */
    public void goDown() {
        server.goDown();
    }

    public void comeBack() {
        server.comeBack();
    }

    @Override
    public void close() {
        server.close();
    }
}
