package app.marquee.enrichment.transport;

import app.marquee.enrichment.provider.ProviderException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A whole answer as it came, and what it means. A body is at most 8 MiB, zipped or not.
 *
 * @param json the body; a missing node when it is none
 */
record Exchanged(int status, Map<String, List<String>> headers, byte[] body, JsonNode json) {
    private static final int LARGEST_BODY = 8 << 20;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** TMDb's own numbers: not permitted, bad key, suspended key. */
    private static final Set<Integer> KEY_CODES = Set.of(3, 7, 10);

    private static final int TOO_OFTEN_CODE = 25;

    enum Meaning {
        BODY,
        UNCHANGED,
        MISSING,
        KEY_REFUSED,
        TOO_OFTEN,
        /** It understood the request and will never answer it. */
        REFUSED,
        UNREADABLE,
        FAILED
    }

    static Exchanged of(int status, Map<String, List<String>> headers, InputStream raw) throws IOException {
        byte[] bytes = bounded(raw);
        boolean zipped =
                headers.getOrDefault("content-encoding", List.of()).stream().anyMatch("gzip"::equalsIgnoreCase);
        if (zipped && bytes.length > 0) {
            try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = bounded(unzipped);
            }
        }
        return new Exchanged(status, headers, bytes, parse(bytes));
    }

    Meaning meaning() {
        int code = Json.number(json, "status_code", 0);
        if (status == 304) {
            return Meaning.UNCHANGED;
        }
        if (status == 200 && json.isObject()) {
            return Meaning.BODY;
        }
        if (status == 200) {
            return Meaning.UNREADABLE;
        }
        if (status == 401 || (status == 403 && KEY_CODES.contains(code))) {
            return Meaning.KEY_REFUSED;
        }
        if (status == 429 || code == TOO_OFTEN_CODE) {
            return Meaning.TOO_OFTEN;
        }
        // A page of a proxy or a hotel is no answer of the provider's.
        if (status >= 400 && status < 500 && !json.isMissingNode()) {
            return status == 404 ? Meaning.MISSING : Meaning.REFUSED;
        }
        return Meaning.FAILED;
    }

    private static JsonNode parse(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    @Nullable
    String etag() {
        return header("etag").orElse(null);
    }

    /** In seconds or as a date; never longer than a day. */
    Optional<Duration> retryAfter() {
        return header("retry-after").flatMap(Exchanged::duration).map(time -> {
            Duration some = time.isNegative() ? Duration.ZERO : time;
            return some.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : some;
        });
    }

    String beginning() {
        String text = new String(body, 0, Math.min(body.length, 120), StandardCharsets.UTF_8);
        return "'" + text.replaceAll("\\s+", " ") + "'";
    }

    private Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Optional<Duration> duration(String value) {
        String text = value.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(Instant.now(), until));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new ProviderException(
                    ProviderException.Reason.REFUSED, "the answer is larger than " + LARGEST_BODY + " bytes", null);
        }
        return bytes;
    }
}
