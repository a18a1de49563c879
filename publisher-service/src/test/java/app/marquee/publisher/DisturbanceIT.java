package app.marquee.publisher;

import static app.marquee.publisher.Documents.file;
import static app.marquee.publisher.Documents.library;
import static app.marquee.publisher.Documents.movie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.model.event.AssetDisturbed;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.LibraryRemoved;
import app.marquee.model.media.FileReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that go, come back or are changed by somebody else, and places where nothing may be written. */
class DisturbanceIT extends InOneLibrary {
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
}
