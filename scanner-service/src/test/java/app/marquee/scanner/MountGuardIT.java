package app.marquee.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.Answer;
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
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
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

    @Test
    @Order(5)
    void anAnchorFileMustBeThereWhenItIsNamed() {
        assertThat(change("anchorFile", "anchor").body())
                .contains("anchorFile")
                .contains("does not exist")
                .contains("remedy");
        assertThat(change("anchorFile", "../outside").status()).isEqualTo(400);
    }

    @Test
    @Order(6)
    void aRootWithoutItsAnchorFileIsFrozenUntilItIsBack() throws IOException {
        Files.createFile(root.resolve("anchor"));
        assertThat(change("anchorFile", "anchor").json().path("anchorFile").asString())
                .isEqualTo("anchor");
        Files.delete(root.resolve("anchor"));

        JobProgress end = scan(5);

        assertThat(end.status()).isEqualTo(JobProgress.Status.FAILED);
        assertThat(end.message()).contains("anchor file");
        Files.createFile(root.resolve("anchor"));
        await().atMost(SOON).until(() -> state().path("frozen").asString("").isEmpty());
    }

    @Test
    @Order(7)
    void whoConfirmsWithoutTheAnchorFileHasNoneThen() throws IOException {
        Files.delete(root.resolve("anchor"));
        scan(6);
        int scans = scans().size();

        JsonNode confirmed =
                service.post("/api/v1/libraries/" + library + "/confirm", null).json();

        assertThat(confirmed.path("anchorFile").asString("")).isEmpty();
        assertThat(confirmed.path("state").path("frozen").asString("")).isEmpty();
        await("a quick scan follows")
                .atMost(SOON)
                .until(() -> scans().size() > scans
                        && scans().get(0).path("finishedAt").isString());
    }

    @Test
    @Order(8)
    void whoConfirmsAnEmptyRootSaysThatAllIsGone() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(path -> !path.equals(root))
                    .sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
        assertThat(scan(7).message()).contains("is empty");
        assertThat(service.sent(FileRemoved.class)).hasSize(25);

        service.post("/api/v1/libraries/" + library + "/confirm", null);

        await().atMost(SOON).until(() -> service.sent(FileRemoved.class).size() == MOVIES);
        assertThat(scan(8).status()).isNotEqualTo(JobProgress.Status.FAILED);
    }

    private static Answer change(String setting, String value) {
        return service.put(
                "/api/v1/libraries/" + library, MessageJson.mapper().writeValueAsString(Map.of(setting, value)));
    }

    private static JsonNode scans() {
        return service.get("/api/v1/libraries/" + library + "/scans?limit=200").json();
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
