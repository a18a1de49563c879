package app.marquee.enrichment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Answers a few paths like TMDb, with bodies from the test resources, and remembers what was asked. */
public final class SmallTmdb implements AutoCloseable {
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Map.Entry<String, String>> headers = new CopyOnWriteArrayList<>();
    private final Set<String> trickling = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    public SmallTmdb() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestURI().toString());
            exchange.getRequestHeaders().forEach((name, values) -> headers.add(Map.entry(name, values.getFirst())));
            if (trickling.contains(path)) {
                trickle(exchange);
                return;
            }
            Reply reply = replies.getOrDefault(
                    path,
                    new Reply(
                            404, "{\"success\":false,\"status_code\":34,\"status_message\":\"not found\"}", Map.of()));
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public SmallTmdb answer(String path, String resource) {
        return answer(path, 200, read(resource));
    }

    public SmallTmdb answer(String path, int status, String body) {
        return answer(path, status, body, Map.of());
    }

    public SmallTmdb answer(String path, int status, String body, Map<String, String> headers) {
        replies.put(path, new Reply(status, body, headers));
        return this;
    }

    /** Begins an answer there and never ends it. */
    public SmallTmdb trickle(String path) {
        trickling.add(path);
        return this;
    }

    private static void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
    }

    /** What came with a header of this name, in order. */
    public List<String> header(String name) {
        return headers.stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    public List<String> asked(String prefix) {
        return asked.stream().filter(each -> each.startsWith(prefix)).toList();
    }

    public static String read(String resource) {
        try (InputStream in = SmallTmdb.class.getResourceAsStream("/tmdb/" + resource)) {
            if (in == null) {
                throw new IllegalArgumentException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Reply(int status, String body, Map<String, String> headers) {}
}
