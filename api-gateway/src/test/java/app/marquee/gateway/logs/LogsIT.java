package app.marquee.gateway.logs;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.gateway.Gateway;
import app.marquee.gateway.GatewayAndEnrichment;
import app.marquee.messaging.testing.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs in the shape that clients of the first program read. */
@ExtendWith(GatewayAndEnrichment.Once.class)
class LogsIT {
    static Gateway gateway;

    @BeforeAll
    static void start(GatewayAndEnrichment started) {
        gateway = started.gateway();
    }

    @Test
    void logsAreReadInTheWordsOfOldAndFollowedFromWhereTheyEnded() throws IOException {
        Path log = Files.createDirectories(gateway.service().home().resolve("logs/scanner"))
                .resolve("app.log");
        Files.writeString(log, logLine("INFO", "seen") + logLine("WARN", "odd") + logLine("ERROR", "broken"));

        Answer answer = gateway.service().get("/api/logs?minLevel=Warning&limit=5&searchTerm=scanner.walking");

        assertThat(answer.json().path("logs").valueStream())
                .extracting(
                        each -> each.propertyNames() + " " + each.path("Level").asString() + " "
                                + each.path("RenderedMessage").asString())
                .contains(
                        "[Timestamp, Level, RenderedMessage, Properties] Error broken",
                        "[Timestamp, Level, RenderedMessage, Properties] Warning odd")
                .noneMatch(line -> line.contains("seen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/logs?limit=0", "/api/logs?minLevel=Loud", "/api/logs?after=..%2F..%2Fetc"})
    void whatCannotBeAnsweredIsRefusedWithAnError(String path) {
        Answer refused = gateway.service().get(path);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("error").asString()).isNotBlank();
    }

    private static String logLine(String level, String message) {
        return "{\"@timestamp\":\"2026-11-21T10:00:00Z\",\"message\":\"%s\",\"logger_name\":\"app.marquee.scanner.walking\",\"level\":\"%s\"}%n"
                .formatted(message, level);
    }
}
