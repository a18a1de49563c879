package app.marquee.scanner.library;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.Layout;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryChecksTest {
    @TempDir
    Path root;

    @Test
    void takesALibraryWhoseFilesGoBesideTheMedia() {
        assertThatCode(() -> LibraryChecks.check(library(Layout.IN_PLACE), List.of()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"SYMLINK", "HARDLINK"})
    void refusesALibraryOfLinksWithTheFieldAndTheRemedy(Layout layout) {
        assertThatThrownBy(() -> LibraryChecks.check(library(layout), List.of()))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("layout '" + layout.name().toLowerCase(Locale.ROOT) + "'")
                .extracting(problem -> ((ApiProblem) problem).remedy())
                .asString()
                .contains("in_place");
    }

    @Test
    void takesAnAnchorFileThatIsThere() throws IOException {
        Files.createFile(root.resolve("anchor"));

        assertThatCode(() -> LibraryChecks.anchor(root, "anchor")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "../outside", "/etc/passwd", "link", ".", "a\0b"})
    void refusesAnAnchorFileThatIsNotThereOrNotBelowTheRoot(String file) throws IOException {
        Files.createSymbolicLink(root.resolve("link"), Path.of("/etc/passwd"));

        assertThatThrownBy(() -> LibraryChecks.anchor(root, file))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("anchorFile");
    }

    private Library library(Layout layout) {
        return new LibraryRequest(
                        null, "Films", LibraryKind.MOVIES, null, null, layout, null, null, null, null, null, null, null)
                .made("Films", LibraryKind.MOVIES, root.toString());
    }
}
