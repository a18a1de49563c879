package app.marquee.publisher;

import static app.marquee.publisher.Documents.episode;
import static app.marquee.publisher.Documents.file;
import static app.marquee.publisher.Documents.image;
import static app.marquee.publisher.Documents.library;
import static app.marquee.publisher.Documents.movie;
import static app.marquee.publisher.Documents.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.event.MetadataEnriched.ItemFolder;
import app.marquee.model.event.MetadataEnriched.Parent;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is wanted comes to lie where it belongs, and is said. */
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

    private List<String> hidden(String folder) throws IOException {
        return names(folder).stream().filter(name -> name.startsWith(".")).toList();
    }
}
