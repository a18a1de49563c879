package app.marquee.gateway.logs;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.messaging.launch.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
    private static final Predicate<LogLine> ALL = line -> true;
    private static final Predicate<LogLine> NEVER = line -> false;

    @TempDir
    Path home;

    LogFiles files;
    Path log;

    @BeforeEach
    void start() throws IOException {
        files = new LogFiles(new Home(home));
        log = Files.createDirectories(home.resolve("logs/scanner")).resolve("app.log");
    }

    @Test
    void theLatestComeFirstHoweverLongTheFileAndWhereverItWasCut() throws IOException {
        Files.writeString(
                log,
                IntStream.range(0, 3_000)
                        .mapToObj(n -> line(n, "INFO", "datei " + n + " – 日本語".repeat(10)))
                        .collect(Collectors.joining()));

        LogFiles.Read read = files.latest(2_500, ALL, NEVER);

        assertThat(read.lines()).hasSize(2_500);
        assertThat(read.lines().getFirst().renderedMessage()).startsWith("datei 2999 – 日本語");
        assertThat(read.lines().getLast().renderedMessage()).startsWith("datei 500 ");
    }

    @Test
    void theFirstLineIsReadAndHalfOfOneIsNot() throws IOException {
        Files.writeString(log, line(1, "WARN", "first") + "{\"@timestamp\":\"20");

        assertThat(files.latest(10, ALL, NEVER).lines()).singleElement().satisfies(line -> {
            assertThat(line.level()).isEqualTo("Warning");
            assertThat(line.properties()).containsEntry("logger_name", "app.marquee.scanner");
        });
    }

    @Test
    void whoFollowsIsGivenEachLineOnceAlsoWhenTheFileIsBegunAnew() throws IOException {
        Files.writeString(log, line(1, "INFO", "one"));
        LogFiles.Read first = files.latest(10, ALL, NEVER);

        Files.writeString(log, line(2, "INFO", "two") + "{\"half\":", StandardOpenOption.APPEND);
        LogFiles.Read second = files.since(first.ends(), 10, ALL);
        Files.writeString(log, line(3, "INFO", "new"));
        LogFiles.Read third = files.since(second.ends(), 10, ALL);

        assertThat(second.lines()).extracting(LogLine::renderedMessage).containsExactly("two");
        assertThat(third.lines()).extracting(LogLine::renderedMessage).containsExactly("new");
        assertThat(files.since(third.ends(), 10, ALL).lines()).isEmpty();
    }

    @Test
    void linesOfAllServicesAreOneInOrderOfTime() throws IOException {
        Files.writeString(log, line(1, "INFO", "one") + line(3, "ERROR", "three"));
        Files.writeString(home.resolve("logs/app.log"), line(2, "INFO", "two"));

        assertThat(files.latest(2, ALL, NEVER).lines())
                .extracting(LogLine::renderedMessage)
                .containsExactly("three", "two");
    }

    private static String line(int second, String level, String message) {
        return """
                {"@timestamp":"2026-11-21T%02d:%02d:%02dZ","@version":"1","message":"%s","logger_name":"app.marquee.scanner",\
                "level":"%s","level_value":1}
                """.formatted(second / 3600, second / 60 % 60, second % 60, message, level);
    }
}
