package app.marquee.testkit.fanart;

import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.http.Answer;
import app.marquee.testkit.http.Failure;
import app.marquee.testkit.http.Journal;
import app.marquee.testkit.http.JournalEntry;
import app.marquee.testkit.http.Request;
import app.marquee.testkit.http.Responder;
import app.marquee.testkit.http.StandInServer;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers like fanart.tv over the real titles of {@link Catalogue}: movies by TMDb's or IMDb's number, series by TheTVDB's.
 * Pictures lie under the addresses it gives.
 */
public final class FanartStandIn implements AutoCloseable {
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    private final StandInServer server;

    /** @param key the only one accepted */
    private FanartStandIn(String key) {
        server = new StandInServer(0, "/v3", Duration.ZERO, new FanartResponder(key, this::address, withdrawn));
    }

    public static FanartStandIn start(String key) {
        return new FanartStandIn(key);
    }

    /** {@code http://127.0.0.1:<port>}. */
    public URI address() {
        return server.address();
    }

    /** In place of {@code https://webservice.fanart.tv/v3}. */
    public URI apiUrl() {
        return URI.create(address() + "/v3");
    }

    public Journal journal() {
        return server.journal();
    }

    /** The next requests whose path (without {@code /v3}) fits go wrong. {@code *} stands for anything. */
    public void fail(String pathPattern, int times, Failure failure) {
        server.failures().add(pathPattern, times, failure);
    }

    /** From now on no title has pictures of this kind, for example {@code moviedisc}. */
    public void withdraw(String kind) {
        withdrawn.add(kind);
    }

    @Override
    public void close() {
        server.close();
    }

    private record FanartResponder(String key, Supplier<URI> address, Set<String> withdrawn) implements Responder {
        private static final String PICTURES = "/fanart/";

        @Override
        public JournalEntry.Kind kind(Request request) {
            return request.path().startsWith(PICTURES) ? JournalEntry.Kind.IMAGE : JournalEntry.Kind.API;
        }

        @Override
        public Answer answer(Request request) {
            if (kind(request) == JournalEntry.Kind.IMAGE) {
                return Pictures.answer(request.path());
            }
            String given =
                    request.header("api-key").or(() -> request.param("api_key")).orElse("");
            if (!given.equals(key)) {
                return failure(401);
            }
            String[] steps = request.path().substring(1).split("/");
            return FanartBodies.of(steps, address.get())
                    .map(body -> Answer.json(200, body.remove(withdrawn)))
                    .orElseGet(() -> failure(404));
        }

        @Override
        public Answer failure(int status) {
            String what = status == 401 ? "Invalid API key" : status == 404 ? "Not found" : "Error";
            return Answer.text(status, "application/json", "{\"status\":\"error\",\"error message\":\"" + what + "\"}");
        }
    }
}
