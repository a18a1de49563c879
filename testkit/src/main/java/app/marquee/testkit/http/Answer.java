package app.marquee.testkit.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a stand-in answers. A status of 0 closes the connection without a word. */
public final class Answer {
    /** No answer at all: the connection is closed. */
    public static final Answer CLOSE = new Answer(0, "", new byte[0], Map.of());

    static final JsonMapper JSON = new JsonMapper();

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Map<String, String> headers;

    private Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = Map.copyOf(headers);
    }

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, contentType, body, Map.of());
    }

    public static Answer json(int status, JsonNode body) {
        return of(status, "application/json;charset=utf-8", JSON.writeValueAsBytes(body));
    }

    public static Answer text(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer empty(int status) {
        return of(status, "", new byte[0]);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, more);
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] body() {
        return body;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
