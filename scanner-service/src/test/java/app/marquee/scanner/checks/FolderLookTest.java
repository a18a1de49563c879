package app.marquee.scanner.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLookTest {
    @TempDir
    Path folder;

    final FolderLook look = new FolderLook(Duration.ofSeconds(30), Duration.ofSeconds(60));

    @Test
    void countsTheVideosAtAnyDepthAndFollowsNoLink() throws IOException {
        Path season = Files.createDirectories(folder.resolve("番組/Season 1"));
        Files.createFile(season.resolve("第1話.mkv"));
        Files.createFile(folder.resolve("film.MP4"));
        Files.createFile(folder.resolve("film.nfo"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        FolderCheck check = look.at(folder.toString(), List.of());

        assertThat(check.ok()).isTrue();
        assertThat(check.writable()).isTrue();
        assertThat(check.mediaFiles()).isEqualTo(2);
        assertThat(check.countedAll()).isTrue();
    }

    @Test
    void saysThatThereAreMoreWhenCountingTakesTooLong() throws IOException {
        Files.createFile(folder.resolve("film.mkv"));

        FolderCheck check = new FolderLook(Duration.ZERO, Duration.ofSeconds(60)).at(folder.toString(), List.of());

        assertThat(check.countedAll()).isFalse();
        assertThat(check.ok()).isTrue();
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() throws IOException {
        Path file = Files.createFile(folder.resolve("film.mkv"));

        for (String path : List.of("films", "/no/such/folder", file.toString(), "/a\0b")) {
            FolderCheck check = look.at(path, List.of());

            assertThat(check.ok()).as(path).isFalse();
            assertThat(check.problem()).as(path).isNotBlank();
            assertThat(check.remedy()).as(path).isNotBlank();
        }
    }

    @Test
    void namesTheLibraryThatHasTheFolderAlready() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        List<FolderLook.Taken> taken = List.of(new FolderLook.Taken("Films", folder.toRealPath()));

        FolderCheck check = look.at(inside.toString(), taken);

        assertThat(check.ok()).isFalse();
        assertThat(check.library()).isEqualTo("Films");
    }
}
