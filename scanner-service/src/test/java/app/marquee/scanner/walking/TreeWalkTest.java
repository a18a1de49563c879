package app.marquee.scanner.walking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.Layout;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What disks do to a walk. */
class TreeWalkTest {
    @TempDir
    Path place;

    private final List<String> visited = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Path root;

    @BeforeEach
    void films() throws IOException {
        root = place.resolve("films");
        for (String film : List.of("Alien (1979)", "Brazil (1985)", "Cube (1997)")) {
            Files.createDirectories(root.resolve(film));
            Files.createFile(root.resolve(film).resolve("film.mkv"));
        }
    }

    @Test
    void comesBackFromTheDeepestFirst() throws IOException {
        walk(library()).from("");

        assertThat(visited).hasSize(4).endsWith("");
        assertThat(problems).isEmpty();
    }

    /** Tests may run as root, whom no permission stops: the reader says what the system would say to others. */
    @Test
    void aFolderThatMayNotBeReadIsSaidWithTheRemedyAndTheOthersAreVisited() throws IOException {
        new TreeWalk(refusing("Brazil (1985)"), recording()).from("");

        assertThat(visited).contains("Alien (1979)", "Cube (1997)", "").doesNotContain("Brazil (1985)");
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("Brazil (1985): ")
                .contains("permission is denied");
    }

    @Test
    void aRootThatVanishesInMidWalkEndsItQuietly() throws IOException {
        TreeWalk walk = new TreeWalk(new DirectoryReader(library()), new TreeWalk.Visitor() {
            @Override
            public void visited(VisitedDirectory directory) {
                visited.add(directory.path());
                if (Files.exists(root)) {
                    move(root, place.resolve("away"));
                }
            }

            @Override
            public void problem(String path, String reason) {
                problems.add(path + ": " + reason);
            }
        });

        walk.from("");

        assertThat(visited).hasSize(2).endsWith("");
        assertThat(problems).isEmpty();
        assertThatThrownBy(() -> walk(library()).from("")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void linksThatLeadBackEnd() throws IOException {
        Files.createSymbolicLink(root.resolve("Alien (1979)/itself"), root.resolve("Alien (1979)"));
        Files.createSymbolicLink(root.resolve("Alien (1979)/up"), root);
        Files.createSymbolicLink(root.resolve("Brazil (1985)/see"), root.resolve("Cube (1997)"));
        Files.createSymbolicLink(root.resolve("Cube (1997)/see"), root.resolve("Brazil (1985)"));
        Files.createSymbolicLink(root.resolve("mutual"), root.resolve("mutual"));

        walk(library()).from("");

        assertThat(visited).contains("Brazil (1985)/see", "Cube (1997)/see").hasSize(6);
        assertThat(problems)
                .anyMatch(problem -> problem.contains("itself") && problem.contains("a folder it lies in itself"))
                .anyMatch(problem -> problem.startsWith("Brazil (1985)/see: 'see'"))
                .anyMatch(problem -> problem.contains("mutual") && problem.contains("nowhere"));
    }

    @Test
    void aTreeThatIsTooDeepIsWalkedAsFarAsIsSane() throws IOException {
        Path deep = root;
        for (int level = 0; level < 70; level++) {
            deep = Files.createDirectory(deep.resolve("d"));
        }

        walk(library()).from("");

        assertThat(visited).hasSize(4 + 64);
        assertThat(problems).singleElement().asString().contains("too deep");
    }

    @Test
    void aFolderWithAnIgnoreFileIsSeenAsEmpty() throws IOException {
        Files.createFile(root.resolve("Alien (1979)/.ignore"));

        assertThat(new DirectoryReader(library()).read("Alien (1979)").entries())
                .isEmpty();
    }

    private DirectoryReader refusing(String folder) {
        return new DirectoryReader(library()) {
            @Override
            public DirectoryListing read(String relative) throws IOException {
                if (relative.equals(folder)) {
                    throw new AccessDeniedException(root.resolve(relative).toString());
                }
                return super.read(relative);
            }
        };
    }

    private TreeWalk walk(Library library) {
        return new TreeWalk(new DirectoryReader(library), recording());
    }

    private TreeWalk.Visitor recording() {
        return new TreeWalk.Visitor() {
            @Override
            public void visited(VisitedDirectory directory) {
                visited.add(directory.path());
            }

            @Override
            public void problem(String path, String reason) {
                problems.add(path + ": " + reason);
            }
        };
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Library library() {
        return new Library(
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
    }
}
