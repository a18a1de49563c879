package app.marquee.publisher.placing;

import static app.marquee.publisher.Documents.changed;
import static app.marquee.publisher.Documents.file;
import static app.marquee.publisher.Documents.library;
import static app.marquee.publisher.Documents.movie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.topology.ServiceName;
import app.marquee.publisher.PublisherApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What somebody else does in the middle of publishing. */
class MeanwhileIT {
    static final InterruptedDisk DISK = new InterruptedDisk();
    static ServiceUnderTest service;

    @TempDir
    Path root;

    @Import(PublisherApplication.class)
    @TestConfiguration
    static class OnInterruptedDisk {
        @Bean
        @Primary
        LibraryDisk interruptedDisk() {
            return DISK;
        }
    }

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(ServiceName.PUBLISHER, OnInterruptedDisk.class, "publisher.due.every=100ms");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatWasBeingWrittenWhileItsLibraryIsUndoneGoesToo() throws IOException {
        Files.createDirectory(root.resolve("A"));
        Files.writeString(root.resolve("A/A.mkv"), "video");
        service.send(changed(library(1, root), 1));
        DISK.beforeRename.set(
                () -> assertThat(service.post("/api/v1/libraries/1/undo", null).status())
                        .isEqualTo(202));

        service.send(movie(1, 5, "A", List.of(), file(1, 1, "A/A.mkv", "A")));

        await().untilAsserted(() -> assertThat(outcomes(1)).containsExactly(Outcome.WRITTEN, Outcome.HELD));
        assertThat(root.resolve("A")).isDirectoryNotContaining("glob:**.nfo");
    }

    @Test
    void aFileThatSomebodyElseHasJustWrittenIsNotReplaced() throws IOException {
        Path nfo = root.resolve("A/A.nfo");
        Files.createDirectory(root.resolve("A"));
        Files.writeString(root.resolve("A/A.mkv"), "video");
        service.send(changed(library(2, root), 1));
        DISK.beforeWrite.set(() -> {
            try {
                Files.writeString(nfo, "<movie><title>Theirs</title></movie>");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        service.send(movie(2, 5, "A", List.of(), file(2, 2, "A/A.mkv", "A")));

        await().untilAsserted(() -> assertThat(outcomes(2)).containsExactly(Outcome.FAILED));
        assertThat(nfo).hasContent("<movie><title>Theirs</title></movie>");
        assertThat(root.resolve("A")).isDirectoryNotContaining("glob:**.tmp");
    }

    private static List<Outcome> outcomes(long library) {
        return service.sent(AssetPublished.class).stream()
                .filter(answer -> answer.libraryId() == library)
                .map(AssetPublished::outcome)
                .toList();
    }

    static final class InterruptedDisk extends PlainLibraryDisk {
        final AtomicReference<Runnable> beforeWrite = new AtomicReference<>(() -> {});
        final AtomicReference<Runnable> beforeRename = new AtomicReference<>(() -> {});

        InterruptedDisk() {
            super(Clock.systemUTC());
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            beforeWrite.getAndSet(() -> {}).run();
            super.write(file, bytes);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            beforeRename.getAndSet(() -> {}).run();
            super.rename(from, to);
        }
    }
}
