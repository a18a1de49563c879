package app.marquee.scanner.walking;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.Layout;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.scanner.library.StoredLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WatchedTreesTest {
    @TempDir
    Path root;

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void foldersThatLeadToOneAnotherAreRegisteredAFewTimesAndNotForEver() throws IOException {
        for (String folder : List.of("a", "b", "c")) {
            Files.createDirectory(root.resolve(folder));
        }
        for (String link : List.of("a/1", "a/2", "c/1", "c/2")) {
            Files.createSymbolicLink(root.resolve(link), root.resolve("b"));
        }
        for (String link : List.of("b/1", "b/2")) {
            Files.createSymbolicLink(root.resolve(link), root.resolve("a"));
        }
        List<String> registered = new ArrayList<>();

        try (WatchedTrees trees = new WatchedTrees()) {
            trees.watch(library(), "", registered::add);
        }

        assertThat(registered).contains("", "a", "b", "c").hasSizeLessThan(50);
    }

    private StoredLibrary library() {
        Library library = new Library(
                1,
                "Films",
                LibraryKind.MOVIES,
                root.toString(),
                root.toString(),
                List.of(),
                Layout.IN_PLACE,
                AutomationMode.AUTOMATIC,
                true,
                ExistingFiles.MERGE,
                true,
                List.of(),
                "en",
                false);
        return new StoredLibrary(library, 1, null, null, null);
    }
}
