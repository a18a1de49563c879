package app.marquee.endtoend.system;

import app.marquee.testkit.players.RecordingJellyfin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A recording Jellyfin, known to Marquee as a target. */
final class JellyfinTarget implements AutoCloseable {
    private static final String TOKEN = "only-for-tests";

    private final RecordingJellyfin jellyfin;

    /** @param roots of libraries, which it sees where they are */
    JellyfinTarget(List<Path> roots) {
        this.jellyfin = RecordingJellyfin.start(
                TOKEN, roots.stream().collect(Collectors.toMap(Path::toString, Function.identity())));
    }

    void introduceTo(Rest rest) {
        rest.post(
                        "/api/v1/targets",
                        Map.of(
                                "service",
                                "jellyfin",
                                "name",
                                "Recorder",
                                "address",
                                jellyfin.address().toString(),
                                "secret",
                                TOKEN,
                                "pathMappings",
                                List.of(),
                                "enabled",
                                true))
                .expect(201);
    }

    List<RecordingJellyfin.Update> updates() {
        return jellyfin.updates();
    }

    @Override
    public void close() {
        jellyfin.close();
    }
}
