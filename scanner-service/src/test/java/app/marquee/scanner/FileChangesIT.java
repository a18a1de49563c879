package app.marquee.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.MessageJson;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.AssetDisturbed;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.JobProgress.Status;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.event.WebhookReceived;
import app.marquee.model.event.WebhookReceived.WebhookFile;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Origin;
import app.marquee.model.topology.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to files, as webhooks, the watcher and scans bring it. Each test has a movie of its own. */
class FileChangesIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final AtomicLong JOBS = new AtomicLong(1000);

    @TempDir
    static Path root;

    private static ServiceUnderTest service;
    private static long library;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(
                ServiceName.SCANNER,
                ScannerApplication.class,
                "scanner.walking.settle-interval=300ms",
                "scanner.inventory.missing-hold=1s",
                "scanner.beside.settle=2s",
                "scanner.webhooks.patience=2s",
                "scanner.scanning.progress=100ms");
        library = service.post(
                        "/api/v1/libraries",
                        MessageJson.mapper()
                                .writeValueAsString(Map.of(
                                        "name",
                                        "Movies",
                                        "kind",
                                        "movies",
                                        "root",
                                        root.toString(),
                                        "pathMappings",
                                        List.of(Map.of("theirs", "D:\\Media\\Movies\\", "ours", root.toString())))))
                .json()
                .path("id")
                .asLong();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aWebhookBringsItsFileAtOnceWithItsIds() {
        TinyVideo.at(root.resolve("Arrival (2016)/Arrival (2016).mkv"));

        long job = webhook("Download", "D:\\Media\\Movies\\Arrival (2016)\\Arrival (2016).mkv", null, 329865, null);

        MediaIdentified media = identified("Arrival (2016)/Arrival (2016).mkv");
        assertThat(media.ids().tmdb()).isEqualTo(329865);
        assertThat(media.origin()).isEqualTo(Origin.WEBHOOK);
        await().atMost(SOON).until(() -> ended(job) == Status.COMPLETED);
    }

    @Test
    void aWebhookForAnUnknownPathOrAnUnseenFileFailsItsJobWithTheReason() {
        long unknown = webhook("Download", "/elsewhere/Heat (1995)/Heat.mkv", null, 949, null);
        long unseen = webhook("Download", root + "/Heat (1995)/Heat.mkv", null, 949, null);

        await().atMost(SOON).until(() -> ended(unknown) == Status.FAILED && ended(unseen) == Status.FAILED);
        assertThat(last(unknown).message()).contains("lies in no library");
        assertThat(last(unseen).message()).contains("could not be seen");
    }

    @Test
    void othersEventsAreNoted() {
        long test = webhook("Test", "C:\\testpath\\x.mkv", null, 0, null);
        long grab = webhook("SomethingNew", "/x.mkv", null, 0, null);

        await().atMost(SOON).until(() -> ended(test) == Status.COMPLETED && ended(grab) == Status.COMPLETED);
    }

    @Test
    void aNewFileIsFoundByTheWatcherAndSaidOnce() {
        String path = "Dune (2021)/Dune (2021).mkv";
        TinyVideo.at(root.resolve(path));

        identified(path);

        scan();
        assertThat(discovered(path)).hasSize(1);
    }

    @Test
    void whatWePublishedIsNoChangeAndAWipedFileIsReportedAtOnce() throws IOException {
        String path = "Alien (1979)/Alien (1979).mkv";
        TinyVideo.at(root.resolve(path));
        MediaIdentified media = identified(path);
        Path poster = Files.write(root.resolve("Alien (1979)/poster.jpg"), new byte[] {4, 5, 6});
        published(media, "Alien (1979)/poster.jpg");

        scan();
        assertThat(discovered(path)).hasSize(1);
        Files.delete(poster);

        await().atMost(Duration.ofSeconds(2)).until(() -> disturbed("Alien (1979)/poster.jpg"));
        assertThat(discovered(path)).hasSize(1);
    }

    @Test
    void anNfoSomebodyWroteIsANewRevisionOfTheFileButNoNewVideo() throws IOException {
        String path = "Coco (2017)/Coco (2017).mkv";
        TinyVideo.at(root.resolve(path));
        identified(path);
        Path nfo = Files.writeString(
                root.resolve("Coco (2017)/Coco (2017).nfo"),
                "<movie><uniqueid type=\"tmdb\">354912</uniqueid></movie>");
        Files.setLastModifiedTime(nfo, FileTime.from(Instant.now().minusSeconds(60)));

        await().atMost(SOON)
                .until(() -> service.sent(MediaIdentified.class).stream()
                        .anyMatch(again -> again.file().path().equals(path)
                                && Integer.valueOf(354912).equals(again.ids().tmdb())
                                && !again.videoChanged()));
    }

    @Test
    void aRenamedFolderKeepsItsFile() throws IOException {
        TinyVideo.at(root.resolve("Jaws/Jaws.mkv"));
        MediaIdentified before = identified("Jaws/Jaws.mkv");

        Files.move(root.resolve("Jaws"), root.resolve("Jaws (1975)"));

        MediaIdentified after = identified("Jaws (1975)/Jaws.mkv");
        assertThat(after.file().id()).isEqualTo(before.file().id());
        assertThat(after.file().revision()).isGreaterThan(before.file().revision());
        assertThat(removed(before.file().id())).isEmpty();
    }

    @Test
    void anUpgradeIsHeldUntilItsSuccessorComes() throws IOException {
        TinyVideo.at(root.resolve("Tron (1982)/Tron (1982) 720p.mkv"));
        MediaIdentified old = identified("Tron (1982)/Tron (1982) 720p.mkv");
        published(old, "Tron (1982)/Tron (1982) 720p.nfo");

        Files.delete(root.resolve("Tron (1982)/Tron (1982) 720p.mkv"));
        long job = webhook("MovieFileDelete", root + "/Tron (1982)/Tron (1982) 720p.mkv", null, 97, "upgrade");
        await().atMost(SOON).until(() -> ended(job) == Status.COMPLETED);
        TinyVideo.at(root.resolve("Tron (1982)/Tron (1982) 1080p.mkv"));
        webhook("Download", root + "/Tron (1982)/Tron (1982) 1080p.mkv", null, 97, null);

        identified("Tron (1982)/Tron (1982) 1080p.mkv");
        assertThat(discovered("Tron (1982)/Tron (1982) 1080p.mkv").getFirst().replaces())
                .isEqualTo(old.file().id());
        await().atMost(SOON).until(() -> !removed(old.file().id()).isEmpty());
        assertThat(removed(old.file().id()).getFirst().reason()).isEqualTo(FileRemoved.Reason.REPLACED);
    }

    @Test
    void aDeletedFileIsSaidToBeGone() throws IOException {
        TinyVideo.at(root.resolve("Cube (1997)/Cube (1997).mkv"));
        MediaIdentified media = identified("Cube (1997)/Cube (1997).mkv");

        Files.delete(root.resolve("Cube (1997)/Cube (1997).mkv"));

        await().atMost(SOON).until(() -> !removed(media.file().id()).isEmpty());
        assertThat(removed(media.file().id()).getFirst().file().revision())
                .isGreaterThan(media.file().revision());
    }

    @Test
    void aMovieThatWasDeletedWithItsFolderIsSaidToBeDeletedAlthoughNoFileWasNamed() throws IOException {
        TinyVideo.at(root.resolve("Saw (2004)/Saw (2004).mkv"));
        MediaIdentified media = identified("Saw (2004)/Saw (2004).mkv");
        Files.delete(root.resolve("Saw (2004)/Saw (2004).mkv"));
        Files.delete(root.resolve("Saw (2004)"));

        long job = folderWebhook("MovieDelete", "D:\\Media\\Movies\\Saw (2004)");

        await().atMost(SOON).until(() -> ended(job) == Status.COMPLETED);
        assertThat(last(job).message()).isEqualTo("'Saw (2004)' is gone, with 1 files.");
        await().atMost(SOON).until(() -> !removed(media.file().id()).isEmpty());
        FileRemoved removed = removed(media.file().id()).getFirst();
        assertThat(removed.reason()).isEqualTo(FileRemoved.Reason.DELETED);
        assertThat(removed.withdrawAfter()).isBefore(Instant.now());
    }

    @Test
    void aMovieThatWasDeletedWithoutItsFilesKeepsThem() {
        TinyVideo.at(root.resolve("Antz (1998)/Antz (1998).mkv"));
        MediaIdentified media = identified("Antz (1998)/Antz (1998).mkv");

        long job = folderWebhook("MovieDelete", root + "/Antz (1998)");

        await().atMost(SOON).until(() -> ended(job) == Status.COMPLETED);
        assertThat(last(job).message()).contains("is looked at");
        assertThat(removed(media.file().id())).isEmpty();
    }

    private static long folderWebhook(String event, String folder) {
        long job = JOBS.incrementAndGet();
        service.send(new WebhookReceived(
                job,
                WebhookReceived.Source.RADARR,
                "Radarr",
                event,
                null,
                null,
                folder,
                ExternalIds.NONE,
                List.of(),
                false,
                null,
                null));
        return job;
    }

    private static long webhook(
            String event, String path, @Nullable String previous, int tmdb, @Nullable String deleteReason) {
        long job = JOBS.incrementAndGet();
        service.send(new WebhookReceived(
                job,
                WebhookReceived.Source.RADARR,
                "Radarr",
                event,
                null,
                null,
                null,
                ExternalIds.ofTmdb(tmdb),
                List.of(new WebhookFile(path, previous, null, false)),
                false,
                deleteReason,
                null));
        return job;
    }

    private static void published(MediaIdentified media, String path) throws IOException {
        Path file = root.resolve(path);
        if (Files.notExists(file)) {
            Files.writeString(file, "<movie/>");
        }
        service.send(new AssetPublished(
                1,
                MediaKind.MOVIE,
                1,
                library,
                String.valueOf(media.folder()),
                "a movie",
                AssetPublished.Outcome.WRITTEN,
                List.of(media.file()),
                List.of(new PublishedFile(
                        path, Files.size(file), Files.getLastModifiedTime(file).toInstant(), "0".repeat(64))),
                List.of(),
                null,
                true));
        await().atMost(SOON)
                .until(() -> service.get("/api/v1/media-files/" + media.file().id() + "/imports")
                        .body()
                        .contains("success"));
    }

    private static void scan() {
        long job = JOBS.incrementAndGet();
        service.send(new ScanLibrary(job, library, ScanLibrary.Mode.QUICK, null));
        await().atMost(SOON)
                .until(() -> service.sent(JobProgress.class).stream()
                        .anyMatch(progress -> progress.jobId() == job
                                && ("caching".equals(progress.phase())
                                        || "enriching".equals(progress.phase())
                                        || progress.status() == Status.COMPLETED)));
    }

    private static MediaIdentified identified(String path) {
        await().atMost(SOON).until(() -> media(path).findFirst().isPresent());
        return media(path).findFirst().orElseThrow();
    }

    private static Stream<MediaIdentified> media(String path) {
        return service.sent(MediaIdentified.class).stream()
                .filter(media -> media.file().path().equals(path));
    }

    private static List<FileDiscovered> discovered(String path) {
        return service.sent(FileDiscovered.class).stream()
                .filter(file -> file.file().path().equals(path))
                .toList();
    }

    private static List<FileRemoved> removed(long id) {
        return service.sent(FileRemoved.class).stream()
                .filter(file -> file.file().id() == id)
                .toList();
    }

    private static boolean disturbed(String path) {
        return service.sent(AssetDisturbed.class).stream()
                .anyMatch(asset ->
                        asset.paths().contains(path) && asset.disturbance() == AssetDisturbed.Disturbance.GONE);
    }

    private static @Nullable Status ended(long job) {
        return service.sent(JobProgress.class).stream()
                .filter(progress -> progress.jobId() == job && progress.status() != Status.RUNNING)
                .map(JobProgress::status)
                .findFirst()
                .orElse(null);
    }

    private static JobProgress last(long job) {
        return service.sent(JobProgress.class).stream()
                .filter(progress -> progress.jobId() == job)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
