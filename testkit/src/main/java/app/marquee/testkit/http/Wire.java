package app.marquee.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Puts an {@link Answer} on the wire. */
final class Wire {
    private Wire() {}

    static void send(HttpExchange exchange, Request request, Answer answer) throws IOException {
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        byte[] body = answer.body();
        headers(exchange, answer);
        if (answer.contentType().startsWith("application/json") && body.length > 1024 && wantsGzip(request)) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            body = gzip(body);
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Promises the whole body, sends half of it, closes. */
    static void sendHalf(HttpExchange exchange, Answer answer) throws IOException {
        headers(exchange, answer);
        exchange.sendResponseHeaders(answer.status(), Math.max(1, answer.body().length));
        exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
        exchange.getResponseBody().flush();
    }

    private static void headers(HttpExchange exchange, Answer answer) {
        if (!answer.contentType().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
    }

    private static boolean wantsGzip(Request request) {
        return request.header("accept-encoding").orElse("").contains("gzip");
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        }
        return out.toByteArray();
    }
}
