package app.marquee.scanner.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.Failure;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.MessageJson;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.LocalAsset;
import app.marquee.model.media.MediaKind;
import app.marquee.model.topology.ServiceName;
import app.marquee.scanner.ScannerApplication;
import app.marquee.scanner.TinyVideo;
import app.marquee.scanner.beside.OwnFileRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** An image of ours is never told as the user's, however late we learn that it is ours. */
class LateReportIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    static Path root;

    private static ServiceUnderTest service;
    private static long library;

    @BeforeAll
    static void start() {
        TinyVideo.at(root.resolve("Alien (1979)/Alien (1979).mkv"));
        TinyVideo.at(root.resolve("Brazil (1985)/Brazil (1985).mkv"));
        service = ServiceUnderTest.start(ServiceName.SCANNER, ScannerApplication.class, "scanner.walking.watch=false");
        library = service.post(
                        "/api/v1/libraries",
                        MessageJson.mapper()
                                .writeValueAsString(Map.of("name", "M", "kind", "movies", "root", root.toString())))
                .json()
                .path("id")
                .asLong();
        await().atMost(SOON).until(() -> service.sent(MediaIdentified.class).size() == 2);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anImageThatWasTakenForTheUsersIsGivenBackWhenItsReportComes() throws IOException {
        PublishedFile poster = poster("Alien (1979)/poster.jpg");
        service.send(new ScanLibrary(1L, library, ScanLibrary.Mode.QUICK, null));
        await().atMost(SOON).until(() -> assets("Alien (1979)/Alien (1979).mkv").equals(List.of(poster.path())));

        service.send(report(poster));

        await().atMost(SOON).until(() -> assets("Alien (1979)/Alien (1979).mkv").isEmpty());
        assertThat(last("Alien (1979)/Alien (1979).mkv").videoChanged()).isFalse();
        assertThat(assets("Brazil (1985)/Brazil (1985).mkv")).isEmpty();
    }

    @Test
    void anInspectionDuringWhichAnImageWasPublishedIsDoneAgain() throws IOException {
        PublishedFile poster = poster("Brazil (1985)/poster.jpg");
        FileDiscovered discovered = service.sent(FileDiscovered.class).stream()
                .filter(file -> file.file().path().startsWith("Brazil"))
                .findFirst()
                .orElseThrow();
        FileDiscoveredListener listener = service.bean(FileDiscoveredListener.class);
        Inspection before = listener.fetch(discovered);

        service.bean(OwnFileRepository.class).keep(library, 1, List.of(poster));

        assertThat(((Inspection.Found) before).media().localAssets()).hasSize(1);
        assertThatThrownBy(() -> store(listener, discovered, before))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFLICT));
        Inspection again = listener.fetch(discovered);
        assertThat(((Inspection.Found) again).media().localAssets()).isEmpty();
        store(listener, discovered, again);
    }

    @Test
    void anImageThatIsAShowsAndASeasonsIsJudgedOnce() {
        Instant written = Instant.parse("2026-01-01T00:00:00Z");
        OwnFileRepository own = service.bean(OwnFileRepository.class);
        List<LocalAsset> judged = List.of(
                new LocalAsset("Dark/poster.jpg", ArtworkType.POSTER, null, 3, written),
                new LocalAsset("Dark/poster.jpg", ArtworkType.POSTER, 1, 3, written));

        assertThat(own.holdsAny(library, judged)).isFalse();
        own.keep(library, 1, List.of(new PublishedFile("Dark/poster.jpg", 3, written, "0".repeat(64))));
        assertThat(own.holdsAny(library, judged)).isTrue();
    }

    private static void store(FileDiscoveredListener listener, FileDiscovered discovered, Inspection inspection) {
        service.bean(TransactionTemplate.class).executeWithoutResult(status -> listener.store(discovered, inspection));
    }

    /** Written long ago, as far as its time tells. */
    private static PublishedFile poster(String path) throws IOException {
        Path file = Files.write(root.resolve(path), new byte[] {4, 5, 6});
        Instant written = Instant.parse("2026-01-01T00:00:00Z");
        Files.setLastModifiedTime(file, FileTime.from(written));
        return new PublishedFile(path, Files.size(file), written, "0".repeat(64));
    }

    private static AssetPublished report(PublishedFile written) {
        MediaIdentified media = last("Alien (1979)/Alien (1979).mkv");
        return new AssetPublished(
                1,
                MediaKind.MOVIE,
                1,
                library,
                String.valueOf(media.folder()),
                "a movie",
                AssetPublished.Outcome.WRITTEN,
                List.of(media.file()),
                List.of(written),
                List.of(),
                null,
                true);
    }

    private static List<String> assets(String path) {
        return last(path).localAssets().stream().map(LocalAsset::path).toList();
    }

    private static MediaIdentified last(String path) {
        return service.sent(MediaIdentified.class).stream()
                .filter(media -> media.file().path().equals(path))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
