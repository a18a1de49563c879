package app.marquee.testkit.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.webhooks.Webhooks.DeleteReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhooksTest {
    static final MovieFacts DUNE = Catalogue.standard().movie(693134).orElseThrow();
    static final SeriesFacts SHOW = Catalogue.standard().series(1396).orElseThrow();

    final RadarrBodies radarr = Webhooks.radarr("/data/movies");
    final SonarrBodies sonarr = Webhooks.sonarr("/data/tv");

    @Test
    void aDownloadHasTheDocumentedMembersWithTheCommonOnesLast() {
        JsonNode body = read(radarr.download(DUNE, "Dune.mkv"));

        assertThat(body.propertyNames())
                .containsExactly(
                        "movie",
                        "remoteMovie",
                        "movieFile",
                        "isUpgrade",
                        "downloadClient",
                        "downloadClientType",
                        "downloadId",
                        "customFormatInfo",
                        "release",
                        "eventType",
                        "instanceName",
                        "applicationUrl");
        assertThat(body.at("/movie/folderPath").asString()).isEqualTo("/data/movies/Dune - Part Two (2024)");
        assertThat(body.at("/movieFile/path").asString()).isEqualTo("/data/movies/Dune - Part Two (2024)/Dune.mkv");
        assertThat(body.at("/movieFile/indexerFlags").isString()).isTrue();
        assertThat(body.at("/release/indexerFlags").isArray()).isTrue();
        assertThat(body.get("eventType").asString()).isEqualTo("Download");
    }

    @Test
    void anUpgradeNamesWhatItReplacedAndIsPrecededByADelete() {
        JsonNode delete = read(radarr.fileDelete(DUNE, "old.mkv", DeleteReason.UPGRADE));
        JsonNode upgrade = read(radarr.upgrade(DUNE, "new.mkv", "old.mkv"));

        assertThat(delete.get("deleteReason").asString()).isEqualTo("upgrade");
        assertThat(upgrade.get("isUpgrade").asBoolean()).isTrue();
        assertThat(upgrade.at("/deletedFiles/0/relativePath").asString()).isEqualTo("old.mkv");
    }

    @Test
    void sonarrNamesEveryEpisodeOfAFile() {
        JsonNode body = read(sonarr.download(SHOW, "Season 01/x.mkv", 1, 2, 3));

        assertThat(body.get("episodes")).hasSize(2);
        assertThat(body.at("/episodes/0/title").asString()).isEqualTo("Cat's in the Bag...");
        assertThat(body.at("/episodeFile/path").asString()).isEqualTo("/data/tv/Breaking Bad (2008)/Season 01/x.mkv");
        assertThat(body.at("/episodeFile").has("indexerFlags")).isFalse();
        assertThat(body.at("/release/releaseType").asString()).isEqualTo("multiEpisode");
    }

    @Test
    void importCompleteIsADownloadOfManyFilesAndNoUpgrade() {
        JsonNode body = read(sonarr.importComplete(SHOW, 1, List.of("Season 01/a.mkv", "Season 01/b.mkv")));

        assertThat(body.get("eventType").asString()).isEqualTo("Download");
        assertThat(body.get("episodeFiles")).hasSize(2);
        assertThat(body.has("episodeFile")).isFalse();
        assertThat(body.has("isUpgrade")).isFalse();
        assertThat(body.get("fileCount").asInt()).isEqualTo(2);
    }

    @Test
    void everyEventTypeIsSpelledAsTheySpellIt() {
        assertThat(List.of(
                                radarr.test(),
                                radarr.grab(DUNE),
                                radarr.rename(DUNE, "b", "a"),
                                radarr.movieAdded(DUNE),
                                radarr.movieDelete(DUNE, true),
                                radarr.fileDelete(DUNE, "a", DeleteReason.MANUAL),
                                radarr.health("error", "x"),
                                radarr.healthRestored("x"),
                                radarr.applicationUpdate("6.0", "6.1"),
                                radarr.manualInteractionRequired(DUNE))
                        .stream()
                        .map(body -> read(body).get("eventType").asString()))
                .containsExactly(
                        "Test",
                        "Grab",
                        "Rename",
                        "MovieAdded",
                        "MovieDelete",
                        "MovieFileDelete",
                        "Health",
                        "HealthRestored",
                        "ApplicationUpdate",
                        "ManualInteractionRequired");
        assertThat(List.of(
                                sonarr.test(),
                                sonarr.grab(SHOW, 1, 1),
                                sonarr.rename(SHOW, "b", "a"),
                                sonarr.seriesAdd(SHOW),
                                sonarr.seriesDelete(SHOW, true),
                                sonarr.episodeFileDelete(SHOW, "a", DeleteReason.MANUAL, 1, 1),
                                sonarr.upgrade(SHOW, "b", "a", 1, 1),
                                sonarr.manualInteractionRequired(SHOW, 1, 1))
                        .stream()
                        .map(body -> read(body).get("eventType").asString()))
                .containsExactly(
                        "Test",
                        "Grab",
                        "Rename",
                        "SeriesAdd",
                        "SeriesDelete",
                        "EpisodeFileDelete",
                        "Download",
                        "ManualInteractionRequired");
    }

    @Test
    void leavesOutTheAddressWhereTheyDo() {
        assertThat(read(radarr.health("error", "x")).has("applicationUrl")).isTrue();
        assertThat(read(radarr.healthRestored("x")).has("applicationUrl")).isFalse();
        assertThat(read(sonarr.health("error", "x")).has("applicationUrl")).isFalse();
        assertThat(read(sonarr.applicationUpdate("4.0", "4.1")).has("applicationUrl"))
                .isFalse();
    }

    private static JsonNode read(String body) {
        return new JsonMapper().readTree(body);
    }
}
