package app.marquee.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.media.FileReference;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Players that are switched off over night hear in the morning what happened, also when the notifier was restarted. */
class AwayPlayersIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int FILMS = 30;
    private static final String[] FAST = {
        "notifier.coalescing.quiet=100ms",
        "notifier.coalescing.patience=300ms",
        "notifier.coalescing.window=500ms",
        "notifier.coalescing.first-retry=100ms",
        "notifier.coalescing.open-for=1s",
        "notifier.coalescing.look=100ms",
        "notifier.kodi.begin=10ms",
        "notifier.kodi.poll=10ms"
    };

    @TempDir
    private Path root;

    @TempDir
    private Path home;

    @Test
    void playersThatWereAwayHearEverythingWhenTheyAreBack() throws IOException {
        try (Place place = Place.make();
                RecordingKodi kodi = RecordingKodi.over(KodiSource.movies("smb://nas/movies", root));
                RecordingJellyfin jellyfin = RecordingJellyfin.start("key", Map.of("/media/movies", root))) {
            try (ServiceUnderTest evening = start(place)) {
                evening.send(new LibraryChanged(TestNotifier.library(1, LibraryKind.MOVIES, "/srv/movies"), 1));
                await().atMost(SOON).until(() -> count(evening, "library") == 1);
                add(evening, "kodi", kodi.address().toString(), "smb://nas/movies");
                add(evening, "jellyfin", jellyfin.address().toString(), "/media/movies");
                kodi.goDown();
                jellyfin.goDown();

                for (int revision = 1; revision <= 3; revision++) {
                    for (int number = 1; number <= FILMS; number++) {
                        evening.send(film(number, revision));
                    }
                }

                await().atMost(SOON)
                        .until(() -> evening.get("/actuator/health").body().matches("(?s).*\"jellyfin\".*\"kodi\".*"));
                await().atMost(SOON).until(() -> count(evening, "outbox") == 0);
                assertThat(evening.get("/api/v1/deliveries?state=failed").json().size())
                        .isZero();
                assertThat(evening.get("/api/v1/deliveries?state=pending")
                                .json()
                                .findValuesAsString("reason"))
                        .hasSize(2)
                        .allSatisfy(reason -> assertThat(reason).contains("cannot be reached"));
                assertThat(count(evening, "news where delivery_id is null")).isLessThanOrEqualTo(2 * FILMS);
            }
            try (ServiceUnderTest morning = start(place)) {
                await().atMost(SOON)
                        .until(() -> morning.get("/actuator/health").body().contains("cannot be reached"));
                kodi.comeBack();
                jellyfin.comeBack();

                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(kodi.knownVideos()).hasSize(FILMS));
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(morning.sent(PlayersNotified.class))
                                .allSatisfy(told -> assertThat(told.outcome()).isEqualTo(PlayersNotified.Outcome.TOLD))
                                .flatExtracting(PlayersNotified::items)
                                .filteredOn(new PlayersNotified.Item(FILMS, 3)::equals)
                                .hasSize(2));
                await().atMost(SOON).until(() -> count(morning, "news where delivery_id is null") == 0);
                assertThat(kodi.calls("VideoLibrary.Scan")).hasSizeLessThan(10);
                assertThat(jellyfin.updates())
                        .extracting(RecordingJellyfin.Update::path)
                        .hasSizeLessThanOrEqualTo(FILMS + 1)
                        .contains("/media/movies/Film 1 (2001)", "/media/movies/Film " + FILMS + " (2001)");
                assertThat(morning.get("/actuator/health").body()).doesNotContain("DEGRADED");
            }
        }
    }

    private ServiceUnderTest start(Place place) {
        return ServiceUnderTest.startAt(place, home, ServiceName.NOTIFIER, NotifierApplication.class, FAST);
    }

    private static long count(ServiceUnderTest service, String table) {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static void add(ServiceUnderTest service, String kind, String address, String theirs) {
        var answer = service.post("/api/v1/targets", """
                {"service": "%s", "name": "%s", "address": "%s", "secret": "key",
                 "pathMappings": [{"ours": "/srv/movies", "theirs": "%s"}]}
                """.formatted(kind, kind, address, theirs));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private AssetPublished film(long id, long revision) throws IOException {
        String folder = "Film " + id + " (2001)";
        Path there = Files.createDirectories(root.resolve(folder));
        Files.writeString(there.resolve(folder + ".mkv"), "video");
        Files.writeString(there.resolve(folder + ".nfo"), "<movie><title>" + folder + "</title></movie>");
        return new AssetPublished(
                id,
                MediaKind.MOVIE,
                revision,
                1,
                folder,
                folder,
                Outcome.WRITTEN,
                List.of(new FileReference(id, 1, folder + "/" + folder + ".mkv", 1)),
                List.of(),
                List.of(),
                null,
                revision == 1);
    }
}
