package app.marquee.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Layout;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.MediaKind;
import app.marquee.model.topology.ServiceName;
import app.marquee.testkit.infrastructure.Place;
import app.marquee.testkit.players.KodiSource;
import app.marquee.testkit.players.RecordingJellyfin;
import app.marquee.testkit.players.RecordingKodi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances of the notifier, a Kodi with a library of its own over real folders, and a Jellyfin. */
class PlayersIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String[] FAST = {
        "notifier.coalescing.quiet=200ms",
        "notifier.coalescing.window=500ms",
        "notifier.coalescing.first-retry=500ms",
        "notifier.coalescing.look=100ms",
        "notifier.routing.removal-delay=500ms",
        "notifier.kodi.begin=50ms",
        "notifier.kodi.poll=20ms"
    };

    @TempDir
    private Path root;

    @TempDir
    private Path home;

    @Test
    void playersKnowWhatIsThereAndNobodyIsToldTwice() throws IOException {
        Files.createDirectories(root.resolve("Known (2000)"));
        try (Place place = Place.make();
                RecordingKodi kodi =
                        RecordingKodi.start(RecordingKodi.Options.of(KodiSource.movies("smb://nas/movies", root))
                                .login("marquee", "secret")
                                .onlyWithNfo(true)
                                .scanTakes(Duration.ofMillis(100)));
                RecordingJellyfin jellyfin = RecordingJellyfin.start("key", Map.of("/media/movies", root));
                var one = ServiceUnderTest.startAt(place, home, ServiceName.NOTIFIER, NotifierApplication.class, FAST);
                var other =
                        ServiceUnderTest.startAt(place, home, ServiceName.NOTIFIER, NotifierApplication.class, FAST)) {
            kodi.scanByHand();
            one.send(new LibraryChanged(library(), 1));
            await().atMost(SOON)
                    .until(() -> one.bean(JdbcClient.class)
                                    .sql("select count(*) from library")
                                    .query(Long.class)
                                    .single()
                            == 1);
            add(one, "kodi", kodi.address().toString(), "secret", "smb://nas/movies");
            add(one, "jellyfin", jellyfin.address().toString(), "key", "/media/movies");
            kodi.goDown();

            one.send(film(1, "First (2001)"));

            await().atMost(SOON).until(() -> jellyfin.updates().size() == 1);
            kodi.comeBack();
            for (int number = 2; number <= 9; number++) {
                (number % 2 == 0 ? one : other).send(film(number, "Film " + number + " (2001)"));
            }
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(kodi.knownVideos())
                            .hasSize(9)
                            .contains("smb://nas/movies/First (2001)/First (2001).mkv"));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(one.sent(PlayersNotified.class))
                            .filteredOn(told -> told.outcome() == PlayersNotified.Outcome.TOLD)
                            .flatExtracting(PlayersNotified::items)
                            .hasSize(18)
                            .doesNotContainNull());
            assertThat(jellyfin.updates())
                    .extracting(RecordingJellyfin.Update::path)
                    .hasSize(9)
                    .doesNotHaveDuplicates()
                    .contains("/media/movies/First (2001)");
            assertThat(kodi.calls("VideoLibrary.Scan"))
                    .filteredOn(call -> call.status() == 200)
                    .extracting(call -> call.params().path("directory").asString())
                    .hasSize(9)
                    .doesNotHaveDuplicates();

            Files.delete(root.resolve("First (2001)/First (2001).mkv"));
            one.send(new FileRemoved(file(1, "First (2001)", 2), FileRemoved.Reason.DELETED, Instant.now()));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(kodi.knownVideos()).hasSize(8));
            assertThat(jellyfin.updates().getLast().type()).isEqualTo("Deleted");
        }
    }

    private static void add(ServiceUnderTest service, String kind, String address, String secret, String theirs) {
        var answer = service.post("/api/v1/targets", """
                {"service": "%s", "name": "%s", "address": "%s", "username": "marquee", "secret": "%s",
                 "pathMappings": [{"ours": "/srv/movies", "theirs": "%s"}]}
                """.formatted(kind, kind, address, secret, theirs));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var test = service.post("/api/v1/targets/" + answer.json().path("id").asLong() + "/test", null);
        assertThat(test.json().path("ok").asBoolean(false)).as(test.body()).isTrue();
    }

    private AssetPublished film(long id, String folder) throws IOException {
        Path there = Files.createDirectories(root.resolve(folder));
        Files.writeString(there.resolve(folder + ".mkv"), "video");
        Files.writeString(there.resolve(folder + ".nfo"), "<movie><title>" + folder + "</title></movie>");
        return new AssetPublished(
                id,
                MediaKind.MOVIE,
                1,
                1,
                folder,
                folder,
                Outcome.WRITTEN,
                List.of(file(id, folder, 1)),
                List.of(),
                List.of(),
                null,
                true);
    }

    private static FileReference file(long id, String folder, long revision) {
        return new FileReference(id, 1, folder + "/" + folder + ".mkv", revision);
    }

    private static Library library() {
        return new Library(
                1,
                "Movies",
                LibraryKind.MOVIES,
                "/srv/movies",
                "/srv/movies",
                List.of(),
                Layout.IN_PLACE,
                AutomationMode.AUTOMATIC,
                true,
                ExistingFiles.MERGE,
                true,
                List.of(),
                "en",
                false);
    }
}
