package app.marquee.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request as a stand-in sees it: decoded path, the first value of each query parameter, body as text; {@code nanos} is
 * {@link System#nanoTime()} on accept.
 */
public record Request(
        String method, String path, Map<String, String> query, Map<String, String> headers, String body, long nanos) {
    public Request {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    static Request of(HttpExchange exchange, String basePath, long nanos) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!basePath.isEmpty() && (path.equals(basePath) || path.startsWith(basePath + "/"))) {
            path = path.substring(basePath.length());
        }
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Request(
                exchange.getRequestMethod(),
                path,
                parameters(exchange.getRequestURI().getRawQuery()),
                headers,
                body,
                nanos);
    }

    public String param(String name, String otherwise) {
        return query.getOrDefault(name, otherwise);
    }

    public Optional<String> param(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** A header by its lower-case name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private static Map<String, String> parameters(@Nullable String raw) {
        Map<String, String> all = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return all;
        }
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            all.putIfAbsent(decode(name), decode(value));
        }
        return all;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a stray % is taken as it is
        }
    }
}
