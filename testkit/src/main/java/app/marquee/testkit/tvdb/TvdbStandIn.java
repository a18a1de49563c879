package app.marquee.testkit.tvdb;

import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.http.Failure;
import app.marquee.testkit.http.Journal;
import app.marquee.testkit.http.StandInServer;
import java.net.URI;
import java.time.Duration;

/**
 * Answers like TheTVDB's v4 API over the real titles of {@link Catalogue}. A movie's number here is TMDb's with 1,000,000
 * added, as nobody else writes it down.
 */
public final class TvdbStandIn implements AutoCloseable {
    private final TvdbResponder responder;
    private final StandInServer server;

    /** @param key the only one accepted at {@code /login} */
    private TvdbStandIn(String key) {
        responder = new TvdbResponder(key);
        server = new StandInServer(0, "/v4", Duration.ZERO, responder);
    }

    public static TvdbStandIn start(String key) {
        return new TvdbStandIn(key);
    }

    /** In place of {@code https://api4.thetvdb.com/v4}. */
    public URI apiUrl() {
        return URI.create(server.address() + "/v4");
    }

    public Journal journal() {
        return server.journal();
    }

    /** Tokens given so far are refused from now on, as after a month. */
    public void expireTokens() {
        responder.expireTokens();
    }

    /** The next requests whose path (without {@code /v4}) fits go wrong. {@code *} stands for anything. */
    public void fail(String pathPattern, int times, Failure failure) {
        server.failures().add(pathPattern, times, failure);
    }

    @Override
    public void close() {
        server.close();
    }
}
