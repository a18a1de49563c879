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
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.topology.ServiceName;
import app.marquee.publisher.ImageServer;
import app.marquee.publisher.PublisherApplication;
import app.marquee.publisher.cache.Sha256;
import app.marquee.publisher.library.LibraryRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test leaves plan and disk as a crash would at one of our crash points, then lets the service start its work. */
class CrashRecoveryIT {
    static ServiceUnderTest service;
    static ImageServer images;
    static long next = 1;

    @TempDir
    Path root;

    long library;
    MetadataEnriched document;
    byte[] poster;

    @BeforeAll
    static void start() {
        images = new ImageServer();
        service = ServiceUnderTest.start(ServiceName.PUBLISHER, PublisherApplication.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        images.close();
    }

    @BeforeEach
    void prepare() throws IOException {
        library = next++;
        String image = library + "-poster.jpg";
        poster = images.bytes(image);
        service.send(changed(library(library, root), 1));
        await().until(() -> service.bean(LibraryRepository.class).find(library).isPresent());
        Files.createDirectory(root.resolve("A"));
        Files.writeString(root.resolve("A/A.mkv"), "video");
        document = movie(
                library,
                5,
                "A",
                List.of(image(ArtworkType.POSTER, images.url(image))),
                file(library, library, "A/A.mkv", "A"));
    }

    @Test
    void afterThePlanWasCommittedTheMessageDoesItAll() throws IOException {
        plan(".marquee-1.tmp", null);

        service.bean(PlanRecovery.class).start();

        assertThat(names()).containsExactlyInAnyOrder("A.mkv");
        publishedWhole();
    }

    @Test
    void aWrittenFileThatWasNotRenamedIsRenamed() throws IOException {
        plan(".marquee-1.tmp", null);
        Files.write(root.resolve("A/.marquee-1.tmp"), poster);

        service.bean(PlanRecovery.class).start();

        assertThat(names()).containsExactlyInAnyOrder("A.mkv", "poster.jpg");
        publishedWhole();
    }

    @Test
    void aHalfWrittenFileIsTakenAway() throws IOException {
        plan(".marquee-1.tmp", null);
        Files.write(root.resolve("A/.marquee-1.tmp"), new byte[] {1, 2});

        service.bean(PlanRecovery.class).start();

        assertThat(names()).containsExactlyInAnyOrder("A.mkv");
        publishedWhole();
    }

    @Test
    void aRenamedFileIsKnownAsOursAndIsSaid() throws IOException {
        plan(".marquee-1.tmp", null);
        Files.write(root.resolve("A/poster.jpg"), poster);

        service.bean(PlanRecovery.class).start();

        assertThat(service.bean(PlacementRepository.class).records(library, List.of("A/poster.jpg")))
                .containsKey("A/poster.jpg");
        publishedWhole();
    }

    @Test
    void whatSomebodyElsePutThereMeanwhileStays() throws IOException {
        plan(".marquee-1.tmp", null);
        Files.write(root.resolve("A/.marquee-1.tmp"), poster);
        Files.writeString(root.resolve("A/poster.jpg"), "theirs");

        service.bean(PlanRecovery.class).start();

        assertThat(Files.readString(root.resolve("A/poster.jpg"))).isEqualTo("theirs");
        assertThat(names()).doesNotContain(".marquee-1.tmp");
    }

    private void plan(String temporary, String old) {
        var step = new Step("A/poster.jpg", temporary, old, Sha256.of(poster), null, true);
        var claim = new Claim("A/poster.jpg", library, library, "A/A.mkv");
        service.bean(PlacementRepository.class)
                .keep(new Plan(UUID.randomUUID(), library, library, "A", List.of(step), List.of(claim)));
    }

    private void publishedWhole() throws IOException {
        assertThat(service.bean(PlacementRepository.class).plansOf(library, library))
                .isEmpty();

        service.send(document);

        await().untilAsserted(() -> assertThat(answers()).hasSize(1));
        assertThat(answers().getFirst().outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(answers().getFirst().written())
                .extracting(PublishedFile::path)
                .containsExactlyInAnyOrder("A/A.nfo", "A/poster.jpg");
        assertThat(names()).containsExactlyInAnyOrder("A.mkv", "A.nfo", "poster.jpg");
    }

    private List<AssetPublished> answers() {
        return service.sent(AssetPublished.class).stream()
                .filter(answer -> answer.libraryId() == library)
                .toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("A"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
