package app.marquee.publisher;

import static app.marquee.publisher.Documents.edited;
import static app.marquee.publisher.Documents.episode;
import static app.marquee.publisher.Documents.file;
import static app.marquee.publisher.Documents.library;
import static app.marquee.publisher.Documents.movie;
import static app.marquee.publisher.Documents.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.model.command.PublishItem;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.MetadataEnriched.ItemFolder;
import app.marquee.model.event.MetadataEnriched.Parent;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What waits for a person or a webhook, and how it goes on. */
class HoldingIT extends InOneLibrary {
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
    void showsWhatPublishingWillWriteAndHoldsNothingThatIsAsItWasPublished() {
        is(AutomationMode.MANUAL, ExistingFiles.MERGE, true);
        video("A/A.mkv");
        service.send(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A")));
        assertThat(answers(1).getLast().outcome()).isEqualTo(Outcome.HELD);
        assertThat(service.get("/api/v1/items/" + item + "/published").status()).isEqualTo(409);
        service.send(new PublishItem(item, "ann", null));
        answers(2);

        service.send(edited(movie(item, 6, "B", art(), file(item, library, "A/A.mkv", "A"))));
        assertThat(answers(3).getLast().outcome()).isEqualTo(Outcome.HELD);

        JsonNode nfo = service
                .get("/api/v1/movies/" + item + "/plan")
                .json()
                .path("libraries")
                .path(0)
                .path("changes")
                .values()
                .stream()
                .filter(change -> change.path("path").asString().equals("A/A.nfo"))
                .findFirst()
                .orElseThrow();
        assertThat(nfo.path("action").asString()).isEqualTo("replace");
        assertThat(nfo.path("texts").path("before").asString()).contains("<title>A</title>");
        assertThat(nfo.path("texts").path("after").asString()).contains("<title>B</title>");
        JsonNode published = service.get("/api/v1/items/" + item + "/published").json();
        assertThat(published.path("details").path("title").asString()).isEqualTo("A");
        assertThat(published.path("artwork")).hasSize(2);

        service.send(movie(item, 7, "A", art(), file(item, library, "A/A.mkv", "A")));

        assertThat(answers(4).getLast().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(service.get("/api/v1/movies/" + item + "/publish-log").json())
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void reportsAnItemThatNeverWasEnrichedAsFailed() {
        service.send(new PublishItem(item, "ann", 88_000 + item));

        await().untilAsserted(() -> assertThat(service.sent(JobProgress.class))
                .anyMatch(progress -> progress.jobId() == 88_000 + item
                        && progress.status() == JobProgress.Status.FAILED
                        && Long.valueOf(item).equals(progress.itemId())));
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
}
