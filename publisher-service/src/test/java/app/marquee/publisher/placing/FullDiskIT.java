package app.marquee.publisher.placing;

import static app.marquee.publisher.Documents.changed;
import static app.marquee.publisher.Documents.file;
import static app.marquee.publisher.Documents.image;
import static app.marquee.publisher.Documents.library;
import static app.marquee.publisher.Documents.movie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.topology.ServiceName;
import app.marquee.publisher.ImageServer;
import app.marquee.publisher.PublisherApplication;
import app.marquee.publisher.cache.ArtworkCache;
import app.marquee.publisher.cache.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A disk on which one operation after another fails, from the first to the last one publishing needs. */
class FullDiskIT {
    static final FailingDisk DISK = new FailingDisk();
    static ServiceUnderTest service;
    static ImageServer images;

    @TempDir
    Path root;

    @Import(PublisherApplication.class)
    @TestConfiguration
    static class OnFailingDisk {
        @Bean
        @Primary
        LibraryDisk failingDisk() {
            return DISK;
        }
    }

    @BeforeAll
    static void start() {
        images = new ImageServer();
        service = ServiceUnderTest.start(ServiceName.PUBLISHER, OnFailingDisk.class, "publisher.due.every=100ms");
    }

    @AfterAll
    static void stop() {
        service.close();
        images.close();
    }

    @Test
    void leavesTheLibraryAsItWasAtEachStepAndPublishesWhenThereIsRoomAgain() throws IOException {
        Files.createDirectory(root.resolve("A"));
        Files.writeString(root.resolve("A/A.mkv"), "video");
        Files.writeString(root.resolve("A/A.nfo"), "<movie><title>Theirs</title></movie>");
        service.send(changed(library(1, root), 1));
        Map<String, String> before = tree();
        int revision = 1;
        for (int operation = 1; operation <= 4; operation++) {
            DISK.failAt(operation);

            send(++revision);

            assertThat(answer(revision).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(answer(revision).reason()).contains("No space left on device");
            assertThat(tree()).isEqualTo(before);
        }
        DISK.failAt(0);

        send(++revision);

        assertThat(answer(revision).outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(tree()).containsOnlyKeys("A.mkv", "A.nfo", "poster.jpg");
    }

    @Test
    void nothingIsWithdrawnWhileWhatFollowsItCannotBeWritten() throws IOException {
        Files.createDirectory(root.resolve("A"));
        Files.writeString(root.resolve("A/old.mkv"), "video");
        Files.writeString(root.resolve("A/old.nfo"), "<movie><title>Theirs</title><mine>x</mine></movie>");
        service.send(changed(library(3, root), 1));
        service.send(movie(3, 201, "A", List.of(), file(3, 3, "A/old.mkv", "A")));
        assertThat(answer(201).outcome()).isEqualTo(Outcome.WRITTEN);
        Files.move(root.resolve("A/old.mkv"), root.resolve("A/new.mkv"));
        Map<String, String> before = tree();
        for (int operation = 1; operation <= 2; operation++) {
            DISK.failAt(operation);

            service.send(movie(3, 201 + operation, "A", List.of(), file(3, 3, "A/new.mkv", "A")));

            assertThat(answer(201 + operation).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(tree()).isEqualTo(before);
        }
        DISK.failAt(0);

        service.send(movie(3, 204, "A", List.of(), file(3, 3, "A/new.mkv", "A")));

        assertThat(answer(204).outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(tree()).containsOnlyKeys("new.mkv", "new.nfo");
        assertThat(Files.readString(root.resolve("A/new.nfo"))).contains("<title>Theirs</title>", "<mine>x</mine>");
    }

    @Test
    void anUndoThatFailsHalfWayLeavesOursAndIsDoneLater() throws IOException {
        Files.createDirectory(root.resolve("A"));
        Files.writeString(root.resolve("A/A.mkv"), "video");
        Files.writeString(root.resolve("A/A.nfo"), "<movie><title>Theirs</title></movie>");
        Files.writeString(root.resolve("A/poster.jpg"), "their poster");
        Map<String, String> theirs = tree();
        service.send(changed(library(4, root, AutomationMode.AUTOMATIC, ExistingFiles.REPLACE, true), 1));
        List<Artwork> art = List.of(image(ArtworkType.POSTER, images.url("undone.jpg")));
        service.send(movie(4, 301, "A", art, file(4, 4, "A/A.mkv", "A")));
        assertThat(answer(301).outcome()).isEqualTo(Outcome.WRITTEN);
        Map<String, String> ours = tree();
        DISK.failAt(4); // both are written, one is renamed

        service.post("/api/v1/libraries/4/undo", null);

        await().until(() -> service.sent(AssetPublished.class).stream()
                .anyMatch(answer -> answer.itemId() == 4 && answer.outcome() == Outcome.FAILED));
        assertThat(tree()).isEqualTo(ours);

        service.bean(JdbcClient.class)
                .sql("update publication set due_at = now() where library_id = 4")
                .update();

        await().untilAsserted(() -> assertThat(tree()).isEqualTo(theirs));
    }

    @Test
    void theOriginalIsInTheCacheBeforeItIsReplaced() throws IOException {
        Files.createDirectory(root.resolve("A"));
        Files.writeString(root.resolve("A/A.mkv"), "video");
        Files.writeString(root.resolve("A/A.nfo"), "<movie><title>Only here</title></movie>");
        service.send(changed(library(2, root, AutomationMode.AUTOMATIC, ExistingFiles.REPLACE, true), 1));
        String original = tree().get("A.nfo");
        DISK.failAt(1);

        service.send(movie(2, 101, "A", List.of(), file(2, 2, "A/A.mkv", "A")));

        assertThat(answer(101).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(tree()).containsEntry("A.nfo", original);
        assertThat(service.bean(ArtworkCache.class).read(original)).isPresent();
    }

    private static void send(int revision) {
        service.send(movie(
                1,
                revision,
                "A",
                List.of(image(ArtworkType.POSTER, images.url("poster.jpg"))),
                file(1, 1, "A/A.mkv", "A")));
    }

    private static AssetPublished answer(long revision) {
        await().atMost(Duration.ofSeconds(20)).until(() -> find(revision).isPresent());
        return find(revision).orElseThrow();
    }

    private static Optional<AssetPublished> find(long revision) {
        return service.sent(AssetPublished.class).stream()
                .filter(answer -> answer.revision() == revision)
                .findFirst();
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(root.resolve("A"))) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Sha256.of(Files.readAllBytes(file)));
            }
        } catch (NoSuchFileException movedMeanwhile) {
            return tree();
        }
        return files;
    }

    /** Counts writes and renames together, and fails one of them. */
    static final class FailingDisk extends PlainLibraryDisk {
        private final AtomicInteger left = new AtomicInteger();

        FailingDisk() {
            super(Clock.systemUTC());
        }

        void failAt(int operation) {
            left.set(operation);
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            mayFail();
            super.write(file, bytes);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            mayFail();
            super.rename(from, to);
        }

        private void mayFail() throws IOException {
            if (left.get() > 0 && left.decrementAndGet() == 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}
