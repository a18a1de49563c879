package app.marquee.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Serves a {@link Responder} on loopback, one virtual thread for each request; journals on accept. Paths beginning with
 * {@code /_} steer it ({@link ControlDesk}) and are not journaled.
 */
public final class StandInServer implements AutoCloseable {
    static {
        // Without it every small answer waits for the peer's delayed acknowledgement: 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private final Responder responder;
    private final String basePath;
    private final Duration latency;
    private final Journal journal = new Journal();
    private final Failures failures = new Failures();
    private final ControlDesk desk = new ControlDesk(journal, failures);
    private final int port;
    private ExecutorService threads;
    private HttpServer server;

    /** @param port 0 for any free one; {@code basePath} is cut off the front of a path, {@code ""} for none */
    public StandInServer(int port, String basePath, Duration latency, Responder responder) {
        this.responder = responder;
        this.basePath = basePath;
        this.latency = latency;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.server = listen(port);
        this.port = server.getAddress().getPort();
    }

    private HttpServer listen(int on) {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), 1024);
            made.setExecutor(threads);
            made.createContext("/", this::handle);
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + on + ": " + e.getMessage(), e);
        }
    }

    /** {@code http://127.0.0.1:<port>}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Journal journal() {
        return journal;
    }

    public Failures failures() {
        return failures;
    }

    /** Connections are refused until {@link #comeBack()}. */
    public void goDown() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Listens again, on the same port. */
    public void comeBack() {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server = listen(port);
    }

    @Override
    public void close() {
        goDown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        long nanos = System.nanoTime();
        Instant at = Instant.now();
        try (exchange) {
            Request request = Request.of(exchange, basePath, nanos);
            if (request.path().startsWith("/_")) {
                Wire.send(exchange, request, desk.answer(request));
                return;
            }
            String subject = responder.subject(request);
            Journal.Line line = journal.accept(new JournalEntry(
                    nanos,
                    at,
                    request.method(),
                    request.path(),
                    masked(request.query()),
                    subject,
                    responder.kind(request),
                    request.body(),
                    0));
            pause(latency);
            Failure failure = failures.next(subject).orElse(null);
            Answer answer =
                    failure == null ? responder.answer(request) : Misbehaviour.instead(failure, request, responder);
            line.answered(answer.status());
            if (failure != null && failure.kind() == Failure.Kind.TRUNCATED) {
                Wire.sendHalf(exchange, answer);
            } else {
                Wire.send(exchange, request, answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            System.err.println("stand-in: " + exchange.getRequestURI() + ": " + e);
            throw e;
        }
    }

    static void pause(Duration length) throws InterruptedException {
        if (length.isPositive()) {
            Thread.sleep(length);
        }
    }

    private static String masked(Map<String, String> query) {
        return query.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e ->
                        e.getKey() + "=" + (e.getKey().toLowerCase(Locale.ROOT).contains("key") ? "***" : e.getValue()))
                .collect(Collectors.joining("&"));
    }
}
