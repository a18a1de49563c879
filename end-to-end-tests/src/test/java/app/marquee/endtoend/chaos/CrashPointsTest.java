package app.marquee.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrashPointsTest {
    private static final Pattern PASSED = Pattern.compile("CrashPoint\\.passed\\(\\s*\"([^\"]+)\"");

    @Test
    void everyCrashPointInTheSourcesIsOneAtWhichARunDies() throws IOException {
        List<String> dying =
                CrashPoints.ALL.stream().map(CrashPoints.CrashPoint::name).toList();

        assertThat(dying).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(inTheSources());
    }

    private static List<String> inTheSources() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(CrashPointsTest::javaFiles)
                    .flatMap(file -> PASSED.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
