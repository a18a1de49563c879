package app.marquee.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.MessageJson;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.topology.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A mount that is gone deletes nothing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MountGuardIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MOVIES = 30;

    @TempDir
    static Path place;

    private static ServiceUnderTest service;
    private static Path root;
    private static long library;

    @BeforeAll
    static void start() {
        root = place.resolve("movies");
        for (int movie = 0; movie < MOVIES; movie++) {
            TinyVideo.write(root.resolve("Film %02d (2001)/Film %02d (2001).mkv".formatted(movie, movie)), new byte[0]);
        }
        service = ServiceUnderTest.start(
                ServiceName.SCANNER,
                ScannerApplication.class,
                "scanner.walking.watch=false",
                "scanner.inventory.missing-hold=1ms",
                "scanner.scanning.progress=100ms");
        library = service.post(
                        "/api/v1/libraries",
                        MessageJson.mapper()
                                .writeValueAsString(Map.of("name", "M", "kind", "movies", "root", root.toString())))
                .json()
                .path("id")
                .asLong();
        await().atMost(SOON).until(() -> service.sent(MediaIdentified.class).size() == MOVIES);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void aRootThatIsAwayFailsTheScanFreezesTheLibraryAndRemovesNothing() throws IOException {
        Files.move(root, place.resolve("away"));

        JobProgress end = scan(1);

        assertThat(end.status()).isEqualTo(JobProgress.Status.FAILED);
        assertThat(end.message()).contains("missing");
        assertThat(state().path("frozen").asString("")).contains("missing");
        assertThat(service.get("/actuator/health").body()).contains("libraries");
        assertThat(service.sent(FileRemoved.class)).isEmpty();
    }

    @Test
    @Order(2)
    void anEmptyRootThatHeldFilesIsNoBetter() throws IOException {
        Files.createDirectory(root);

        JobProgress end = scan(2);

        assertThat(end.status()).isEqualTo(JobProgress.Status.FAILED);
        assertThat(end.message()).contains("empty");
        assertThat(service.sent(FileRemoved.class)).isEmpty();
        Files.delete(root);
    }

    @Test
    @Order(3)
    void theLibraryThawsWhenItsRootIsBack() throws IOException {
        Files.move(place.resolve("away"), root);

        await().atMost(SOON).until(() -> state().path("frozen").asString("").isEmpty());
        scan(3);
        assertThat(state().path("files").asInt()).isEqualTo(MOVIES);
    }

    @Test
    @Order(4)
    void tooManyFilesVanishingAtOnceFreezeUntilAPersonConfirms() throws IOException {
        for (int movie = 0; movie < 25; movie++) {
            Files.delete(root.resolve("Film %02d (2001)/Film %02d (2001).mkv".formatted(movie, movie)));
        }

        scan(4);

        await().atMost(SOON).until(() -> state().path("frozen").asString("").contains("25 of 30"));
        assertThat(service.sent(FileRemoved.class)).isEmpty();

        service.post("/api/v1/libraries/" + library + "/confirm", null);

        await().atMost(SOON).until(() -> service.sent(FileRemoved.class).size() == 25);
        assertThat(state().path("frozen").asString("")).isEmpty();
    }

    private static JsonNode state() {
        return service.get("/api/v1/libraries/" + library).json().path("state");
    }

    private static JobProgress scan(long job) {
        service.send(new ScanLibrary(job, library, ScanLibrary.Mode.QUICK, null));
        await().atMost(SOON)
                .until(() -> service.sent(JobProgress.class).stream()
                        .anyMatch(progress -> progress.jobId() == job
                                && (progress.status() != JobProgress.Status.RUNNING
                                        || "enriching".equals(progress.phase()))));
        return service.sent(JobProgress.class).stream()
                .filter(progress -> progress.jobId() == job)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
