package app.marquee.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.Answer;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.MessageJson;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.MediaKind;
import app.marquee.model.topology.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One library from its making to what is said of its files, and scans that follow. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LibraryScanIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    static Path root;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() throws IOException {
        TinyVideo.at(root.resolve("Arrival (2016)/Arrival (2016).mkv"));
        Files.writeString(
                root.resolve("Arrival (2016)/Arrival (2016).nfo"),
                "<movie><title>Arrival</title><uniqueid type=\"tmdb\" default=\"true\">329865</uniqueid></movie>");
        Files.write(root.resolve("Arrival (2016)/poster.jpg"), new byte[] {1, 2, 3});
        TinyVideo.at(root.resolve("Heat (1995) {tmdb-949}/Heat.mkv"));
        TinyVideo.at(root.resolve("Heat (1995) {tmdb-949}/Extras/Interview.mkv"));
        TinyVideo.write(root.resolve("Broken (2001)/Broken (2001).mkv"), new byte[0]);
        service = ServiceUnderTest.start(
                ServiceName.SCANNER,
                ScannerApplication.class,
                "scanner.walking.watch=false",
                "scanner.scanning.progress=100ms");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void aNewLibraryIsAnnouncedScannedAndItsFilesIdentified() {
        Answer answer = service.post(
                "/api/v1/libraries",
                MessageJson.mapper()
                        .writeValueAsString(Map.of("name", "Movies", "kind", "movies", "root", root.toString())));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("confirmed").asBoolean()).isFalse();
        await().atMost(SOON).until(() -> service.sent(MediaIdentified.class).size() == 3);
        assertThat(service.sent(LibraryChanged.class)).hasSize(1);
        MediaIdentified arrival = identified("Arrival (2016)/Arrival (2016).mkv");
        assertThat(arrival.kind()).isEqualTo(MediaKind.MOVIE);
        assertThat(arrival.ids().tmdb()).isEqualTo(329865);
        assertThat(arrival.folder()).isEqualTo("Arrival (2016)");
        assertThat(arrival.streams().video()).isNotNull();
        assertThat(arrival.streams().video().width()).isEqualTo(64);
        assertThat(arrival.localAssets())
                .extracting("path")
                .containsExactlyInAnyOrder("Arrival (2016)/Arrival (2016).nfo", "Arrival (2016)/poster.jpg");
        MediaIdentified heat = identified("Heat (1995) {tmdb-949}/Heat.mkv");
        assertThat(heat.ids().tmdb()).isEqualTo(949);
        assertThat(heat.year()).isEqualTo(1995);
        assertThat(heat.videoChanged()).isTrue();
        MediaIdentified broken = identified("Broken (2001)/Broken (2001).mkv");
        assertThat(broken.streams().video()).isNull();
    }

    @Test
    @Order(2)
    void anUnchangedLibrarySaysNothingButTheScanItself() {
        long library = service.get("/api/v1/libraries").json().get(0).path("id").asLong();
        int before = service.sent(FileDiscovered.class).size();

        service.send(new ScanLibrary(77L, library, ScanLibrary.Mode.QUICK, null));

        await().atMost(SOON).until(() -> progress(77).contains(JobProgress.Status.COMPLETED));
        assertThat(service.sent(FileDiscovered.class)).hasSize(before);
        var scan = service.get("/api/v1/libraries/" + library + "/scans?limit=1")
                .json()
                .get(0);
        assertThat(scan.path("directoriesQueued").asInt()).isZero();
        assertThat(scan.path("entriesSeen").asInt()).isPositive();
    }

    @Test
    @Order(3)
    void aFullScanLooksIntoEverythingAnew() {
        long library = service.get("/api/v1/libraries").json().get(0).path("id").asLong();

        service.send(new ScanLibrary(78L, library, ScanLibrary.Mode.FULL, null));

        await().atMost(SOON).until(() -> service.sent(MediaIdentified.class).size() == 6);
        MediaIdentified last = service.sent(MediaIdentified.class).getLast();
        assertThat(last.videoChanged()).isFalse();
    }

    @Test
    @Order(4)
    void aLibraryWithFilesOfSomebodyElseStartsWithAPlanWhateverIsToBecomeOfThem(@TempDir Path other)
            throws IOException {
        Files.writeString(other.resolve("Heat.NFO"), "<movie/>");

        Answer answer = service.post(
                "/api/v1/libraries",
                MessageJson.mapper()
                        .writeValueAsString(Map.of(
                                "name", "Others", "kind", "movies", "root", other.toString(), "existing", "keep")));

        assertThat(answer.json().path("confirmed").asBoolean(true)).isFalse();
    }

    @Test
    @Order(9)
    void aScanOfAFolderThatIsGoneCountsItsFilesAsMissing() throws IOException {
        long library = service.get("/api/v1/libraries").json().get(0).path("id").asLong();
        Files.delete(root.resolve("Broken (2001)/Broken (2001).mkv"));
        Files.delete(root.resolve("Broken (2001)"));

        service.send(new ScanLibrary(79L, library, ScanLibrary.Mode.QUICK, "Broken (2001)"));

        await().atMost(SOON).until(() -> lastScan(library).path("filesMissing").asInt() == 1);
        assertThat(lastScan(library).path("state").asString()).isNotEqualTo("FAILED");
    }

    @Test
    @Order(10)
    void aScanOfAFolderOutsideTheLibraryIsRefused() {
        long library = service.get("/api/v1/libraries").json().get(0).path("id").asLong();

        service.send(new ScanLibrary(80L, library, ScanLibrary.Mode.QUICK, "Heat/../../elsewhere"));

        await().atMost(SOON).until(() -> progress(80).contains(JobProgress.Status.FAILED));
    }

    private static JsonNode lastScan(long library) {
        return service.get("/api/v1/libraries/" + library + "/scans?limit=1")
                .json()
                .get(0);
    }

    private static List<JobProgress.Status> progress(long job) {
        return service.sent(JobProgress.class).stream()
                .filter(progress -> progress.jobId() == job)
                .map(JobProgress::status)
                .toList();
    }

    private static MediaIdentified identified(String path) {
        return service.sent(MediaIdentified.class).stream()
                .filter(media -> media.file().path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
