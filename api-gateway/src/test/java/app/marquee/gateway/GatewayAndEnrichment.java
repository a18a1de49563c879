package app.marquee.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The gateway beside a stand-in for enrichment-service that says what a test tells it to; the other services are away. Started
 * once for all tests that have it as parameter.
 */
public final class GatewayAndEnrichment implements AutoCloseable {
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer enrichment;
    private final Gateway gateway;

    /** What the gateway asked enrichment for. */
    public record Asked(String method, String uri, String body) {}

    private GatewayAndEnrichment() {
        try {
            enrichment = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        enrichment.createContext("/", this::answer);
        enrichment.start();
        gateway = new Gateway(
                "gateway.services.enrichment=http://127.0.0.1:"
                        + enrichment.getAddress().getPort(),
                "gateway.services.scanner=http://127.0.0.1:1",
                "gateway.services.publisher=http://127.0.0.1:1",
                "gateway.services.notifier=http://127.0.0.1:1");
    }

    public Gateway gateway() {
        return gateway;
    }

    /** @param address the path, with the query or without */
    public void enrichmentAnswers(String address, String body) {
        answers.put(address, body);
    }

    public List<Asked> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String uri = exchange.getRequestURI().toString();
            asked.add(new Asked(exchange.getRequestMethod(), uri, body));
            String path = exchange.getRequestURI().getPath();
            byte[] answer = answers.getOrDefault(uri, answers.getOrDefault(path, "{}"))
                    .strip()
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        gateway.close();
        enrichment.stop(0);
    }

    /** Gives it to a test that has it as parameter. */
    public static final class Once implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == GatewayAndEnrichment.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(
                            GatewayAndEnrichment.class, none -> new GatewayAndEnrichment(), GatewayAndEnrichment.class);
        }
    }
}
