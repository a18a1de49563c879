package app.marquee.notifier;

import static app.marquee.notifier.TestNotifier.SOON;
import static app.marquee.notifier.TestNotifier.movie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.PlayersNotified;
import app.marquee.testkit.http.Failure;
import app.marquee.testkit.players.KodiSource;
import app.marquee.testkit.players.RecordingKodi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kodis that share one database: one scans, the others show it. */
class KodiGroupsIT {
    private static final String REFRESH = "special://temp/marquee-view-refresh/";

    @RegisterExtension
    private final TestNotifier notifier = new TestNotifier();

    @TempDir
    private Path root;

    private RecordingKodi first;
    private RecordingKodi second;
    private long firstId;
    private long secondId;

    @BeforeEach
    void addGroup() {
        first = RecordingKodi.over(KodiSource.movies("smb://nas/movies", root));
        second = RecordingKodi.over(KodiSource.movies("nfs://box/movies", root));
        firstId = notifier.addKodiOfGroup("first", first.address().toString(), "smb://nas/");
        secondId = notifier.addKodiOfGroup("second", second.address().toString(), "nfs://box/");
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void oneScansAndTheOtherShowsIt() throws IOException {
        publish(31, "Heat (1995)");

        assertThat(notifier.told(1))
                .allSatisfy(told -> assertThat(told.outcome()).isEqualTo(PlayersNotified.Outcome.TOLD))
                .extracting(PlayersNotified::targetId)
                .containsExactly(firstId);
        await().atMost(SOON).untilAsserted(() -> assertThat(scanned(second)).containsExactly(REFRESH));
        assertThat(scanned(first)).containsExactly("smb://nas/movies/Heat (1995)/");
        assertThat(first.knownVideos()).containsExactly("smb://nas/movies/Heat (1995)/Heat.mkv");
        assertThat(second.knownVideos()).isEmpty();
        assertThat(notifier.waiting()).isZero();
    }

    @Test
    void theNextScansAtOnceWhileTheFirstIsOff() throws IOException {
        first.goDown();

        publish(32, "Ran (1985)");

        PlayersNotified told = notifier.told(1).getFirst();
        assertThat(told.outcome()).isEqualTo(PlayersNotified.Outcome.TOLD);
        assertThat(told.targetId()).isEqualTo(secondId);
        assertThat(told.folder()).isEqualTo("nfs://box/movies/Ran (1985)");
        assertThat(scanned(second)).containsExactly("nfs://box/movies/Ran (1985)/");
        var deliveries = notifier.service().get("/api/v1/deliveries").json();
        assertThat(deliveries.findValuesAsString("target")).containsExactly("second");
        assertThat(deliveries.findValuesAsString("state")).containsExactly("told");
        assertThat(deliveries.path(0).path("attempts").asInt()).isZero();
        assertThat(notifier.waiting()).isZero();
    }

    @Test
    void theNextScansAtOnceWhatTheFirstCannotOpen() throws IOException {
        notifier.service().put("/api/v1/targets/" + firstId, "{\"pathMappings\": []}");

        publish(40, "Metropolis (1927)");

        PlayersNotified told = notifier.told(1).getFirst();
        assertThat(told.outcome()).isEqualTo(PlayersNotified.Outcome.TOLD);
        assertThat(told.targetId()).isEqualTo(secondId);
        assertThat(first.calls("Files.GetDirectory")).hasSize(1);
        await().atMost(SOON).untilAsserted(() -> assertThat(scanned(first)).containsExactly(REFRESH));
    }

    @Test
    void whoeverIsBackFirstIsToldOnceWhenAllWereOff() throws IOException {
        first.goDown();
        second.goDown();
        publish(33, "Alien (1979)");
        awaitPostponed();

        second.comeBack();

        assertThat(notifier.told(1)).extracting(PlayersNotified::targetId).containsExactly(secondId);
        first.comeBack();
        publish(34, "Aliens (1986)");
        assertThat(notifier.told(2))
                .flatExtracting(PlayersNotified::items)
                .containsExactly(new PlayersNotified.Item(33, 1), new PlayersNotified.Item(34, 1));
        assertThat(List.of(scanned(first), scanned(second)))
                .flatExtracting(scans -> scans)
                .filteredOn(scan -> scan.contains("Alien (1979)"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"enabled\": false}", "{\"group\": \"\"}"})
    void anotherTellsWhatWaitedForOneThatIsDeletedDisabledOrNoMemberAnyMore(String change) throws IOException {
        first.goDown();
        second.goDown();
        publish(35, "Brazil (1985)");
        awaitPostponed();

        String path = "/api/v1/targets/" + firstId;
        assertThat(
                        change.isEmpty()
                                ? notifier.service().delete(path).status()
                                : notifier.service().put(path, change).status())
                .isBetween(200, 204);
        second.comeBack();

        assertThat(notifier.told(1)).extracting(PlayersNotified::targetId).containsExactly(secondId);
        assertThat(scanned(second)).containsExactly("nfs://box/movies/Brazil (1985)/");
        assertThat(scanned(first)).isEmpty();
    }

    @Test
    void whatTwoWereToHearIsToldOnceWhenTheyBecomeAGroup() throws IOException {
        first.goDown();
        second.goDown();
        notifier.service().put("/api/v1/targets/" + firstId, "{\"group\": \"\"}");
        publish(36, "Akira (1988)");
        await().atMost(SOON).until(() -> pending() == 2);
        publish(36, "Akira (1988)", 2);
        await().atMost(SOON).until(() -> notifier.waiting() == 2);

        notifier.service().put("/api/v1/targets/" + firstId, "{\"group\": \" house \"}");

        assertThat(notifier.waiting()).isEqualTo(1);
        assertThat(notifier.jdbc()
                        .sql("select distinct target_id from news union select target_id from delivery")
                        .query(Long.class)
                        .list())
                .containsExactly(firstId);
    }

    @Test
    void aViewThatIsNotRefreshedCostsNothing() throws IOException {
        second.fail("VideoLibrary.Scan", 1, Failure.STATUS_500);

        publish(37, "Stalker (1979)");
        await().atMost(SOON).until(() -> scanned(second).size() == 1);
        publish(39, "Mirror (1975)");

        assertThat(notifier.told(2))
                .allSatisfy(told -> assertThat(told.outcome()).isEqualTo(PlayersNotified.Outcome.TOLD))
                .extracting(PlayersNotified::targetId)
                .containsOnly(firstId);
        assertThat(scanned(first))
                .containsExactly("smb://nas/movies/Stalker (1979)/", "smb://nas/movies/Mirror (1975)/");
    }

    @Test
    void aMemberThatIsScanningIsNotDisturbed() throws IOException {
        notifier.kodi().scanning(true);
        notifier.addKodiOfGroup("third", notifier.kodi().address(), "smb://nas/");

        publish(38, "Solaris (1972)");

        await().atMost(SOON)
                .until(() -> !notifier.kodi().calls("XBMC.GetInfoBooleans").isEmpty());
        assertThat(notifier.told(1)).extracting(PlayersNotified::targetId).containsExactly(firstId);
        assertThat(notifier.kodi().scanned()).isEmpty();
    }

    private void publish(long id, String folder) throws IOException {
        publish(id, folder, 1);
    }

    private void publish(long id, String folder, long revision) throws IOException {
        Path there = Files.createDirectories(root.resolve(folder));
        Files.writeString(there.resolve(folder.replaceAll(" \\(.*", "") + ".mkv"), "video");
        notifier.service().send(movie(id, revision, folder, Outcome.WRITTEN, revision == 1));
    }

    private void awaitPostponed() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(notifier.service()
                                .get("/api/v1/deliveries?state=pending")
                                .json()
                                .path(0)
                                .path("reason")
                                .asString(""))
                        .contains("cannot be reached"));
    }

    private int pending() {
        return notifier.service().get("/api/v1/deliveries?state=pending").json().size();
    }

    private static List<String> scanned(RecordingKodi kodi) {
        return kodi.calls("VideoLibrary.Scan").stream()
                .map(call -> call.params().path("directory").asString())
                .toList();
    }
}
