package app.marquee.gateway.logs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a log, in the words older clients know.
 *
 * @param level      {@code Verbose}, {@code Debug}, {@code Information}, {@code Warning} or {@code Error}
 * @param properties all else that the line says: logger, thread, correlation id, keys, stack trace
 */
record LogLine(
        @JsonProperty("Timestamp") Instant timestamp,
        @JsonProperty("Level") String level,
        @JsonProperty("RenderedMessage") String renderedMessage,
        @JsonProperty("Properties") Map<String, Object> properties) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> APART = Set.of("@timestamp", "@version", "message", "level", "level_value");

    /** How bad, from the least. */
    enum Severity {
        VERBOSE("TRACE"),
        DEBUG("DEBUG"),
        INFORMATION("INFO"),
        WARNING("WARN"),
        ERROR("ERROR");

        private final String written;

        Severity(String written) {
            this.written = written;
        }

        /** By older clients' name or by the one in the files. */
        static Optional<Severity> named(String name) {
            for (Severity each : values()) {
                if (each.name().equalsIgnoreCase(name) || each.written.equalsIgnoreCase(name)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }

        String wireName() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** Empty for what is no line of a log, as the half of one. */
    static Optional<LogLine> of(String text) {
        try {
            JsonNode line = MAPPER.readTree(text);
            if (!line.isObject()) {
                return Optional.empty();
            }
            Instant at =
                    OffsetDateTime.parse(line.path("@timestamp").asString()).toInstant();
            Map<String, Object> properties = new LinkedHashMap<>();
            line.properties().stream()
                    .filter(each -> !APART.contains(each.getKey()))
                    .forEach(each -> properties.put(each.getKey(), MAPPER.treeToValue(each.getValue(), Object.class)));
            return Severity.named(line.path("level").asString())
                    .map(severity -> new LogLine(
                            at, severity.wireName(), line.path("message").asString(), properties));
        } catch (JacksonException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean atLeast(Severity least) {
        return Severity.named(level).filter(each -> each.compareTo(least) >= 0).isPresent();
    }

    /** @param term in lower case */
    boolean holds(String term) {
        return renderedMessage.toLowerCase(Locale.ROOT).contains(term)
                || properties.values().stream()
                        .anyMatch(value ->
                                String.valueOf(value).toLowerCase(Locale.ROOT).contains(term));
    }
}
