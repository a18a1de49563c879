package app.marquee.notifier;

import static app.marquee.notifier.TestNotifier.SOON;
import static app.marquee.notifier.TestNotifier.movie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.media.FileReference;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a Jellyfin is told, and what of it can be known to have an effect. */
class JellyfinTellingIT {
    @RegisterExtension
    private final TestNotifier notifier = new TestNotifier();

    @Test
    void tellsWhatIsNewWhatIsOtherAndWhatIsGone() {
        notifier.addJellyfin();

        notifier.service().send(movie(41, 1, "New (2001)", Outcome.HELD, true));
        notifier.service().send(movie(42, 1, "Other (2001)", Outcome.WRITTEN, false));
        notifier.service()
                .send(new FileRemoved(
                        new FileReference(43, 1, "Gone (2001)/Gone.mkv", 5),
                        FileRemoved.Reason.DELETED,
                        Instant.now()));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(notifier.jellyfin().calls("/Library/Media/Updated"))
                        .flatExtracting(call ->
                                call.body().path("Updates").valueStream().toList())
                        .extracting(
                                update -> update.path("Path").asString(),
                                update -> update.path("UpdateType").asString())
                        .containsExactlyInAnyOrder(
                                org.assertj.core.groups.Tuple.tuple("/media/movies/New (2001)", "Created"),
                                org.assertj.core.groups.Tuple.tuple("/media/movies/Other (2001)", "Modified"),
                                org.assertj.core.groups.Tuple.tuple("/media/movies/Gone (2001)", "Deleted")));
    }

    @Test
    void saysThatNoLibraryOfJellyfinHoldsTheFolder() {
        long id = notifier.addJellyfin();
        notifier.service()
                .put("/api/v1/targets/" + id, "{\"pathMappings\": [{\"ours\": \"/srv\", \"theirs\": \"/elsewhere\"}]}");

        notifier.service().send(movie(44, 1, "Nowhere (2001)", Outcome.WRITTEN, true));

        PlayersNotified told = notifier.told(1).getFirst();
        assertThat(told.outcome()).isEqualTo(PlayersNotified.Outcome.FAILED);
        assertThat(told.reason()).contains("/elsewhere/movies/Nowhere (2001)", "[/media/movies, /media/shows]");
        assertThat(notifier.jellyfin().calls("/Library/Media/Updated")).isEmpty();
    }
}
