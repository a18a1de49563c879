package app.marquee.scanner.walking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiskFailureTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("/media/x"), "permission is denied"),
                Arguments.of(new NotDirectoryException("/media/x"), "it is no folder"),
                Arguments.of(new FileSystemException("/media/x", null, "Stale file handle"), "Stale file handle"),
                Arguments.of(new IOException("Input/output error"), "Input/output error"),
                Arguments.of(new IOException(), "IOException"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatTheDiskSaidAndNotOnlyWhere(IOException failure, String why) {
        assertThat(DiskFailure.because(failure)).contains(why).doesNotContain("/media/x");
    }
}
