package app.marquee.publisher;

import static app.marquee.publisher.Documents.edited;
import static app.marquee.publisher.Documents.episode;
import static app.marquee.publisher.Documents.file;
import static app.marquee.publisher.Documents.image;
import static app.marquee.publisher.Documents.library;
import static app.marquee.publisher.Documents.movie;
import static app.marquee.publisher.Documents.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.model.command.PublishItem;
import app.marquee.model.event.AssetDisturbed;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.LibraryRemoved;
import app.marquee.model.event.MetadataEnriched.ItemFolder;
import app.marquee.model.event.MetadataEnriched.Parent;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingIT extends InOneLibrary {
    @Test
    void writesNfoAndArtworkAndSaysWhatWasWritten() throws IOException {
        video("Dallas (1999)/Dallas.mkv");

        service.send(movie(item, 5, "Dallas", art(), file(item, library, "Dallas (1999)/Dallas.mkv", "Dallas (1999)")));

        AssetPublished answer = answers(1).getFirst();
        assertThat(answer.outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(answer.written())
                .extracting(PublishedFile::path)
                .containsExactlyInAnyOrder(
                        "Dallas (1999)/Dallas.nfo", "Dallas (1999)/poster.jpg", "Dallas (1999)/clearlogo.png");
        assertThat(answer.files()).extracting(FileReference::id).containsExactly(item);
        assertThat(answer.videoChanged()).isTrue();
        assertThat(answer.folder()).isEqualTo("Dallas (1999)");
        assertThat(Files.readAllBytes(root.resolve("Dallas (1999)/poster.jpg")))
                .isEqualTo(images.bytes(name("poster.jpg")));
        for (PublishedFile file : answer.written()) {
            assertThat(Files.size(root.resolve(file.path()))).isEqualTo(file.size());
            assertThat(Files.getLastModifiedTime(root.resolve(file.path())).toInstant())
                    .isEqualTo(file.modifiedAt());
        }
        assertThat(hidden("Dallas (1999)")).isEmpty();
        assertThat(service.get("/api/v1/items/" + item + "/publish-log").body()).contains("\"WRITTEN\"");
    }

    @Test
    void leavesWhatIsRightAsItIsAndSaysTheVideoOnce() throws IOException {
        video("A/A.mkv");
        service.send(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A")));
        answers(1);
        var before = Files.getLastModifiedTime(root.resolve("A/A.nfo"));
        images.forgetRequests();

        service.send(movie(item, 6, "A", art(), file(item, library, "A/A.mkv", "A")));

        AssetPublished answer = answers(2).getLast();
        assertThat(answer.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(answer.videoChanged()).isFalse();
        assertThat(Files.getLastModifiedTime(root.resolve("A/A.nfo"))).isEqualTo(before);
        assertThat(images.requests()).isEmpty();
    }

    @Test
    void dropsOldNewsAndAnswersTheSameNewsAgain() throws IOException {
        video("A/A.mkv");
        service.send(movie(item, 5, "New", art(), file(item, library, "A/A.mkv", "A")));
        answers(1);

        service.send(movie(item, 4, "Old", art(), file(item, library, "A/A.mkv", "A")));
        service.send(movie(item, 5, "New", art(), file(item, library, "A/A.mkv", "A")));

        assertThat(answers(2).getLast().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(text("A/A.nfo")).contains("<title>New</title>");
    }

    @Test
    void followsARename() throws IOException {
        video("A/old.mkv");
        service.send(movie(item, 5, "A", art(), file(item, library, "A/old.mkv", "A")));
        answers(1);
        Files.move(root.resolve("A/old.mkv"), root.resolve("A/new.mkv"));

        service.send(movie(item, 6, "A", art(), file(item, library, "A/new.mkv", "A")));

        AssetPublished answer = answers(2).getLast();
        assertThat(answer.removed()).containsExactly("A/old.nfo");
        assertThat(names("A")).containsExactlyInAnyOrder("new.mkv", "new.nfo", "poster.jpg", "clearlogo.png");
    }

    @Test
    void withdrawsWhenTheGraceIsOverAndNotBefore() throws IOException {
        video("A/A.mkv");
        service.send(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A")));
        answers(1);
        Files.delete(root.resolve("A/A.mkv"));

        Instant grace = Instant.now().plusSeconds(2);
        service.send(
                new FileRemoved(new FileReference(item, library, "A/A.mkv", 11), FileRemoved.Reason.DELETED, grace));
        service.send(movie(item, 6, "A", art()));

        answers(2);
        assertThat(names("A")).contains("A.nfo");
        await().atMost(Duration.ofSeconds(15)).until(() -> names("A").isEmpty());
        assertThat(Instant.now()).isAfter(grace);
        assertThat(Files.isDirectory(root.resolve("A"))).isTrue();
        await().untilAsserted(() -> assertThat(answers(3).getLast().removed())
                .containsExactlyInAnyOrder("A/A.nfo", "A/poster.jpg", "A/clearlogo.png"));
    }

    @Test
    void restoresAWipedFolderWithoutARequest() throws IOException {
        video("A/A.mkv");
        service.send(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A")));
        answers(1);
        Files.delete(root.resolve("A/A.nfo"));
        Files.delete(root.resolve("A/poster.jpg"));
        images.forgetRequests();

        service.send(
                new AssetDisturbed(library, "A", List.of("A/A.nfo", "A/poster.jpg"), AssetDisturbed.Disturbance.GONE));

        assertThat(answers(2).getLast().written())
                .extracting(PublishedFile::path)
                .containsExactlyInAnyOrder("A/A.nfo", "A/poster.jpg");
        assertThat(names("A")).contains("A.nfo", "poster.jpg");
        assertThat(images.requests()).isEmpty();
    }

    @Test
    void leavesAFileOfOursThatSomebodyElseChanged() throws IOException {
        video("A/A.mkv");
        service.send(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A")));
        answers(1);
        Files.writeString(root.resolve("A/A.nfo"), "<movie><title>Mine</title></movie>");

        service.send(movie(item, 6, "Other", art(), file(item, library, "A/A.mkv", "A")));

        assertThat(answers(2).getLast().reason()).contains("A/A.nfo stays as it is");
        assertThat(text("A/A.nfo")).contains("Mine");
        assertThat(service.get("/api/v1/publisher/summary").body()).contains("A/A.nfo");
    }

    @Test
    void holdsAnUnconfirmedLibraryShowsItsPlanAndReleasesItWhenConfirmed() throws IOException {
        video("A/A.mkv");
        Files.writeString(root.resolve("A/A.nfo"), "<movie><title>Theirs</title></movie>");
        is(AutomationMode.AUTOMATIC, ExistingFiles.MERGE, false);
        service.send(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A")));

        AssetPublished held = answers(1).getLast();
        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(held.videoChanged()).isTrue();
        assertThat(names("A")).containsExactlyInAnyOrder("A.mkv", "A.nfo");
        assertThat(plan().body())
                .contains(
                        "\"path\":\"A/A.nfo\",\"action\":\"replace\"",
                        "\"path\":\"A/poster.jpg\",\"action\":\"write\"");

        is(AutomationMode.AUTOMATIC, ExistingFiles.MERGE, true);

        assertThat(answers(2).getLast().outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(names("A")).contains("poster.jpg");
    }

    @Test
    void saysWhyThereIsNoPlanYetAndHowManyItemsAreStillToCome() {
        is(AutomationMode.AUTOMATIC, ExistingFiles.MERGE, false);
        assertThat(plan().json().path("waiting").path("reason").asString()).contains("a key for TMDb");

        video("Show/S01E01.mkv");
        service.send(episode(
                item, 6, new Parent(item + 1, 5), 1, List.of(), file(item, library, "Show/S01E01.mkv", "Show")));

        await().untilAsserted(() ->
                assertThat(plan().json().path("waiting").path("items").asInt()).isEqualTo(1));
    }

    @Test
    void letsAnEditedItemWaitForItsPerson() throws IOException {
        video("A/A.mkv");
        service.send(edited(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A"))));
        assertThat(answers(1).getLast().outcome()).isEqualTo(Outcome.HELD);

        service.send(new PublishItem(item, "ann", 77_000 + item));

        assertThat(answers(2).getLast().outcome()).isEqualTo(Outcome.WRITTEN);
        await().untilAsserted(() -> assertThat(service.sent(JobProgress.class))
                .anyMatch(progress ->
                        progress.jobId() == 77_000 + item && progress.status() == JobProgress.Status.COMPLETED));
    }

    @Test
    void publishesASeriesBeforeItsEpisodesHoweverTheyCome() throws IOException {
        IntStream.range(0, 50).forEach(i -> video("Show/Season 01/S01E" + i + ".mkv"));
        var parent = new Parent(item, 5);
        List<Artwork> season = List.of(image(ArtworkType.POSTER, 1, images.url(name("s1.jpg"))));
        for (int i = 0; i < 50; i++) {
            List<Artwork> thumb = List.of(image(ArtworkType.THUMB, images.url(name("e" + i + ".jpg"))));
            String path = "Show/Season 01/S01E" + i + ".mkv";
            service.send(episode(item + 1 + i, 6, parent, i, thumb, file(item + 1 + i, library, path, "Show")));
        }
        service.send(series(item, 5, "Show", season, new ItemFolder(library, "Show")));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ofLibrary()).hasSize(51));

        assertThat(ofLibrary().getFirst().itemId()).isEqualTo(item);
        assertThat(names("Show")).containsExactlyInAnyOrder("Season 01", "tvshow.nfo", "season01-poster.jpg");
        assertThat(names("Show/Season 01")).hasSize(150);
    }

    @Test
    void putsAllEpisodesOfAFileIntoItsNfo() throws IOException {
        video("Show/S01E01-E02.mkv");
        service.send(series(item, 5, "Show", List.of(), new ItemFolder(library, "Show")));
        var parent = new Parent(item, 5);
        String path = "Show/S01E01-E02.mkv";
        service.send(episode(item + 2, 6, parent, 2, List.of(), file(item + 9, library, path, "Show", 1, Origin.SCAN)));
        service.send(episode(item + 1, 6, parent, 1, List.of(), file(item + 9, library, path, "Show", 0, Origin.SCAN)));

        await().untilAsserted(() -> assertThat(ofLibrary()).hasSize(3));
        assertThat(text("Show/S01E01-E02.nfo")).containsSubsequence("<title>Episode 1<", "<title>Episode 2<");

        service.send(episode(item + 2, 7, parent, 2, List.of()));

        await().untilAsserted(() ->
                assertThat(text("Show/S01E01-E02.nfo")).contains("Episode 1").doesNotContain("Episode 2"));
    }

    @Test
    void publishesAHeldSeriesWithTheFirstEpisodeAWebhookBrought() throws IOException {
        is(AutomationMode.HYBRID, ExistingFiles.MERGE, true);
        video("Show/S01E01.mkv");
        service.send(series(item, 5, "Show", List.of(), new ItemFolder(library, "Show")));
        assertThat(answers(1).getLast().outcome()).isEqualTo(Outcome.HELD);

        service.send(episode(
                item + 1,
                6,
                new Parent(item, 5),
                1,
                List.of(),
                file(item + 1, library, "Show/S01E01.mkv", "Show", 0, Origin.WEBHOOK)));

        await().untilAsserted(() ->
                assertThat(names("Show")).containsExactlyInAnyOrder("S01E01.mkv", "S01E01.nfo", "tvshow.nfo"));
    }

    @Test
    void failsAsAWholeWhenTheFolderIsNotThereAndTriesAgain() throws IOException {
        service.send(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A")));

        AssetPublished failed = answers(1).getLast();
        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.reason()).contains("'A' is not there");
        assertThat(Files.exists(root.resolve("A"))).isFalse();
        assertThat(service.get("/api/v1/publisher/summary").body()).contains("\"failed\":");
    }

    @Test
    void neverWritesThroughALinkThatLeadsOut(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(root.resolve("A"), elsewhere);

        service.send(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A")));

        assertThat(answers(1).getLast().reason()).contains("leads out of the library");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void forgetsARemovedLibraryAndTouchesNothing() throws IOException {
        video("A/A.mkv");
        service.send(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A")));
        answers(1);

        service.send(new LibraryRemoved(library, 9));

        await().untilAsserted(() -> assertThat(plan().status()).isEqualTo(404));
        assertThat(names("A")).contains("A.nfo", "poster.jpg");
        service.send(movie(item, 6, "A", art(), file(item, library, "A/A.mkv", "A")));
        assertThat(answers(1)).hasSize(1);
    }

    private List<String> hidden(String folder) throws IOException {
        return names(folder).stream().filter(name -> name.startsWith(".")).toList();
    }
}
