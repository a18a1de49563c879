package app.marquee.testkit.players;

import app.marquee.testkit.http.Failure;
import app.marquee.testkit.http.Journal;
import app.marquee.testkit.http.StandInServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A Kodi that keeps a library over real folders and remembers every call. JSON-RPC at {@code /jsonrpc}. */
public final class RecordingKodi implements AutoCloseable {
    private final KodiLibrary library;
    private final KodiActivity activity;
    private final StandInServer server;

    private RecordingKodi(Options options) {
        library = new KodiLibrary(options.sources(), options.onlyWithNfo());
        activity = new KodiActivity(options.scanTakes());
        KodiMethods methods = new KodiMethods(library, activity);
        server = new StandInServer(
                options.port(), "", Duration.ZERO, new KodiResponder(methods, options.authorization()));
    }

    /** On any free port, without a password. */
    public static RecordingKodi over(KodiSource... sources) {
        return start(Options.of(sources));
    }

    public static RecordingKodi start(Options options) {
        return new RecordingKodi(options);
    }

    /**
     * How it behaves.
     *
     * @param onlyWithNfo videos without an NFO are not added, as with "local information only"
     * @param scanTakes 0: a scan is over before its answer
     */
    public record Options(
            int port,
            List<KodiSource> sources,
            @Nullable String user,
            @Nullable String password,
            boolean onlyWithNfo,
            Duration scanTakes) {
        public Options {
            sources = List.copyOf(sources);
        }

        public static Options of(KodiSource... sources) {
            return new Options(0, List.of(sources), null, null, false, Duration.ZERO);
        }

        public Options port(int wanted) {
            return new Options(wanted, sources, user, password, onlyWithNfo, scanTakes);
        }

        public Options login(String name, String secret) {
            return new Options(port, sources, name, secret, onlyWithNfo, scanTakes);
        }

        public Options onlyWithNfo(boolean wanted) {
            return new Options(port, sources, user, password, wanted, scanTakes);
        }

        public Options scanTakes(Duration wanted) {
            return new Options(port, sources, user, password, onlyWithNfo, wanted);
        }

        @Nullable
        String authorization() {
            if (user == null) {
                return null;
            }
            byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(login);
        }
    }

    /** One JSON-RPC call; {@code params} is missing where none were sent. */
    public record Call(Instant at, long nanos, String method, JsonNode params, int status) {}

    /** {@code http://127.0.0.1:<port>}. */
    public URI address() {
        return server.address();
    }

    /** Every call so far, in order; what was no JSON shows as the method {@code /jsonrpc}. */
    public List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        server.journal()
                .entries()
                .forEach(e -> calls.add(new Call(e.at(), e.nanos(), e.subject(), params(e.body()), e.status())));
        return calls;
    }

    /** Calls of one method. */
    public List<Call> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    public Journal journal() {
        return server.journal();
    }

    /** Files of the movies and episodes it knows, in its own path form. */
    public List<String> knownVideos() {
        List<String> files = new ArrayList<>();
        library.entries(KodiEntry.Kind.MOVIE).forEach(e -> files.add(e.file()));
        library.entries(KodiEntry.Kind.EPISODE).forEach(e -> files.add(e.file()));
        return files;
    }

    /** A scan of everything, as when a person asks for it. */
    public void scanByHand() {
        library.scanAll();
    }

    /** Listings are forgotten, the library is kept. */
    public void restart() {
        library.forgetListings();
    }

    /** Whether a video is playing. */
    public void playing(boolean now) {
        activity.playing(now);
    }

    /** The next calls of methods that fit go wrong; {@code *} stands for anything. */
    public void fail(String methodPattern, int times, Failure failure) {
        server.failures().add(methodPattern, times, failure);
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

    private static JsonNode params(String body) {
        try {
            return KodiMethods.JSON.readTree(body).path("params");
        } catch (JacksonException e) {
            return KodiMethods.JSON.missingNode();
        }
    }
}
