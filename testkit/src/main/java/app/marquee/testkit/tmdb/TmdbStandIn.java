package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.http.Failure;
import app.marquee.testkit.http.Journal;
import app.marquee.testkit.http.JournalEntry;
import app.marquee.testkit.http.StandInServer;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Answers like TMDb's v3 API, over the facts of {@link app.marquee.testkit.catalogue.Catalogue}, and like its image host.
 * API paths work with and without {@code /3} in front; images lie under {@code /t/p/{size}/{file}}.
 */
public final class TmdbStandIn implements AutoCloseable {
    private final LiveFacts facts = new LiveFacts();
    private final StandInServer server;

    private TmdbStandIn(TmdbOptions options) {
        TmdbResponder responder = new TmdbResponder(options, facts, this::address);
        server = new StandInServer(options.port(), "/3", options.latency(), responder);
    }

    /** On any free port, no latency, no limit, drawn images, any key. */
    public static TmdbStandIn start() {
        return start(TmdbOptions.DEFAULT);
    }

    public static TmdbStandIn start(TmdbOptions options) {
        return new TmdbStandIn(options);
    }

    /** {@code http://127.0.0.1:<port>}. */
    public URI address() {
        return server.address();
    }

    /** In place of {@code https://api.themoviedb.org/3}. */
    public URI apiUrl() {
        return URI.create(address() + "/3");
    }

    /** In place of {@code https://image.tmdb.org/t/p}. */
    public URI imageUrl() {
        return URI.create(address() + "/t/p");
    }

    public List<JournalEntry> journal() {
        return server.journal().entries();
    }

    /** The journal itself, for other questions than the ones here. */
    public Journal fullJournal() {
        return server.journal();
    }

    /** Requests whose path (without {@code /3}) begins so. */
    public long count(String pathPrefix) {
        return server.journal().count(pathPrefix);
    }

    /** The most API requests accepted within any window of this length. */
    public int maxInWindow(Duration window) {
        return server.journal().maxInWindow(window);
    }

    /** Forgets the journal. */
    public void clear() {
        server.journal().clear();
    }

    /** The next requests whose path (without {@code /3}) fits go wrong. {@code *} stands for anything. */
    public void fail(String pathPattern, int times, Failure failure) {
        server.failures().add(pathPattern, times, failure);
    }

    /** No more failures. */
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

    /** Tells other facts from now on; the movie shows in {@code /movie/changes}. */
    public void changeMovie(int id, UnaryOperator<MovieFacts> change) {
        facts.changeMovie(id, change);
    }

    /** These stand in today's list of changed movies or series, whether anything about them is different or not. */
    public void listAsChanged(boolean movies, Collection<Integer> ids) {
        facts.listAsChanged(movies, ids, facts.today());
    }

    public void changeSeries(int id, UnaryOperator<SeriesFacts> change) {
        facts.changeSeries(id, change);
    }

    /** The movie or series is gone: 404. */
    public void withdraw(int id) {
        facts.withdraw(id);
    }

    @Override
    public void close() {
        server.close();
    }
}
