package app.marquee.testkit.players;

import app.marquee.testkit.http.Answer;
import app.marquee.testkit.http.Failure;
import app.marquee.testkit.http.Journal;
import app.marquee.testkit.http.JournalEntry;
import app.marquee.testkit.http.StandInServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Takes whatever is posted to any path, answers 204, remembers. */
public final class RecordingWebhook implements AutoCloseable {
    private final StandInServer server;

    private RecordingWebhook(int port) {
        server = new StandInServer(port, "", Duration.ZERO, request -> Answer.empty(204));
    }

    public static RecordingWebhook start() {
        return new RecordingWebhook(0);
    }

    public static RecordingWebhook start(int port) {
        return new RecordingWebhook(port);
    }

    public URI address() {
        return server.address();
    }

    /** Bodies of the requests it accepted, in order; failed ones are left out. */
    public List<String> bodies() {
        return server.journal().entries().stream()
                .filter(entry -> entry.status() == 204)
                .map(JournalEntry::body)
                .toList();
    }

    public Journal journal() {
        return server.journal();
    }

    public void fail(String pathPattern, int times, Failure failure) {
        server.failures().add(pathPattern, times, failure);
    }

    public void behave() {
        server.failures().clear();
    }

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
