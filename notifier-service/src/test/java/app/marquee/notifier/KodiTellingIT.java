package app.marquee.notifier;

import static app.marquee.notifier.TestNotifier.SOON;
import static app.marquee.notifier.TestNotifier.movie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.MediaKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a Kodi is asked to do when something was published or is gone. */
class KodiTellingIT {
    @RegisterExtension
    private final TestNotifier notifier = new TestNotifier();

    @Test
    void tellsKodiOfANewMovieAndFindsItThere() {
        notifier.addKodi();
        notifier.kodi().holds("smb://nas/movies/Heat (1995)/Heat.mkv");

        notifier.service().send(movie(11, 1, "Heat (1995)", Outcome.WRITTEN, true));

        PlayersNotified told = notifier.told(1).getFirst();
        assertThat(told.outcome()).isEqualTo(PlayersNotified.Outcome.TOLD);
        assertThat(told.folder()).isEqualTo("smb://nas/movies/Heat (1995)");
        assertThat(told.items()).containsExactly(new PlayersNotified.Item(11, 1));
        assertThat(notifier.kodi().scanned()).containsExactly("smb://nas/movies/Heat (1995)/");
        assertThat(notifier.kodi().calls("Files.GetDirectory"))
                .extracting(call -> call.body().path("directory").asString())
                .containsExactly("smb://nas/movies/");
        assertThat(notifier.kodi().calls("VideoLibrary.RefreshMovie")).isEmpty();
        assertThat(notifier.kodi().calls("VideoLibrary.Scan").getFirst().authorization())
                .startsWith("Basic ");
    }

    @Test
    void doesNotEndAScanThatKodiIsAt() {
        notifier.addKodi();
        notifier.kodi().scanning(true);

        notifier.service().send(movie(25, 1, "Busy (2001)", Outcome.WRITTEN, true));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(notifier.service()
                                .get("/api/v1/deliveries?state=pending")
                                .json()
                                .path(0)
                                .path("reason")
                                .asString(""))
                        .contains("busy scanning"));
        assertThat(notifier.kodi().scanned()).isEmpty();

        notifier.kodi().scanning(false);

        assertThat(notifier.told(1).getFirst().outcome()).isEqualTo(PlayersNotified.Outcome.TOLD);
        assertThat(notifier.kodi().scanned()).hasSize(1);
    }

    @Test
    void makesKodiReadChangedMetadataOfAMovieItKnows() {
        notifier.addKodi();
        notifier.kodi().holds("smb://nas/movies/Heat (1995)/Heat.mkv");
        notifier.service().send(movie(12, 1, "Heat (1995)", Outcome.WRITTEN, true));
        notifier.told(1);

        notifier.service().send(movie(12, 2, "Heat (1995)", Outcome.WRITTEN, false));

        notifier.told(2);
        assertThat(notifier.kodi().calls("VideoLibrary.RefreshMovie")).hasSize(1);
        assertThat(notifier.kodi()
                        .calls("VideoLibrary.RefreshMovie")
                        .getFirst()
                        .body()
                        .path("ignorenfo")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void tellsOfANewVideoAlthoughPublishingIsHeld() {
        notifier.addKodi();

        notifier.service().send(movie(13, 1, "Held (2001)", Outcome.HELD, true));

        assertThat(notifier.told(1).getFirst().folder()).endsWith("Held (2001)");
    }

    @Test
    void cleansAfterARemovalButNotWhenTheFileIsBack() {
        notifier.addKodi();
        FileReference gone = new FileReference(91, 1, "Gone (2001)/Gone.mkv", 5);
        FileReference back = new FileReference(92, 1, "Back (2001)/Back.mkv", 5);

        notifier.service().send(new FileRemoved(gone, FileRemoved.Reason.DELETED, Instant.now()));
        notifier.service().send(new FileRemoved(back, FileRemoved.Reason.DELETED, Instant.now()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(notifier.count("news")).isGreaterThanOrEqualTo(2));
        notifier.service()
                .send(new AssetPublished(
                        92,
                        MediaKind.MOVIE,
                        6,
                        1,
                        "Back (2001)",
                        "Back",
                        Outcome.UNCHANGED,
                        List.of(new FileReference(92, 1, "Back (2001)/Back.mkv", 6)),
                        List.of(),
                        List.of(),
                        null,
                        false));

        assertThat(notifier.told(1).getFirst().folder()).endsWith("Gone (2001)");
        assertThat(notifier.kodi().calls("VideoLibrary.Clean")).hasSize(1);
        assertThat(notifier.kodi()
                        .calls("VideoLibrary.Clean")
                        .getFirst()
                        .body()
                        .path("content")
                        .asString())
                .isEqualTo("movies");
        assertThat(notifier.kodi().scanned()).isEmpty();
        assertThat(notifier.waiting()).isZero();
    }
}
