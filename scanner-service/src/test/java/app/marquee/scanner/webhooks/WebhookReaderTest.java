package app.marquee.scanner.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.event.WebhookReceived;
import app.marquee.model.event.WebhookReceived.WebhookFile;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.Layout;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.PathMapping;
import app.marquee.scanner.webhooks.InstancePaths.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReaderTest {
    private static final Library FILMS = library(
            1,
            "/media/films",
            new PathMapping("D:\\Films\\", "/media/films"),
            new PathMapping("/data", "/media/films/all"),
            new PathMapping("/data/new", "/media/films/new"));
    private static final Library SERIES = library(2, "/media/series");

    private final InstancePaths paths = new InstancePaths(List.of(FILMS, SERIES));
    private final WebhookReader reader = new WebhookReader(paths);

    @Test
    void aDownloadMeansThatItsFileArrived() {
        News news = reader.read(webhook("Download", null, null, file("/data/Heat/Heat.mkv", null, false)));

        assertThat(news).isEqualTo(new News.Arrived(List.of(arrival("all/Heat/Heat.mkv", null))));
    }

    @Test
    void anUpgradeKnowsWhatItsFileWasPutInPlaceOf() {
        News news = reader.read(webhook(
                "Download",
                null,
                null,
                file("/data/Heat/new.mkv", null, false),
                file("/data/Heat/old.mkv", null, true)));

        assertThat(news).isEqualTo(new News.Arrived(List.of(arrival("all/Heat/new.mkv", "all/Heat/old.mkv"))));
    }

    @Test
    void severalFilesReplaceNoneByGuess() {
        News news = reader.read(webhook(
                "Download",
                null,
                null,
                file("/data/a.mkv", null, false),
                file("/data/b.mkv", null, false),
                file("/data/old.mkv", null, true)));

        assertThat(news).isEqualTo(new News.Arrived(List.of(arrival("all/a.mkv", null), arrival("all/b.mkv", null))));
    }

    @Test
    void aRenameKnowsWhereItsFileLay() {
        News news = reader.read(webhook("Rename", null, null, file("/data/b.mkv", "/data/a.mkv", false)));

        assertThat(news).isEqualTo(new News.Arrived(List.of(arrival("all/b.mkv", "all/a.mkv"))));
    }

    @ParameterizedTest
    @CsvSource({"upgrade,true", "UPGRADE,true", "manual,false", ",false"})
    void aDeletedFileIsWaitedForOnlyWhenItIsUpgraded(@Nullable String reason, boolean upgrade) {
        News news = reader.read(webhook("MovieFileDelete", null, reason, file("/data/a.mkv", null, true)));

        assertThat(news).isEqualTo(new News.Gone(List.of(new Place(FILMS, "all/a.mkv")), upgrade));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MovieDelete", "SeriesDelete", "MovieFileDelete", "EpisodeFileDelete"})
    void aDeletionThatNamesNoFileIsAboutTheFolder(String eventType) {
        assertThat(reader.read(webhook(eventType, "/media/series/Dark", null)))
                .isEqualTo(new News.Folder(new Place(SERIES, "Dark"), true));
    }

    @Test
    void aRenameThatNamesNoFileMeansToLookAtTheFolder() {
        assertThat(reader.read(webhook("Rename", "/media/series/Dark", null)))
                .isEqualTo(new News.Folder(new Place(SERIES, "Dark"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Test", "Grab", "Health", "HealthRestored", "ApplicationUpdate", "MovieAdded", "Whatever"})
    void allOthersAreNoted(String eventType) {
        assertThat(reader.read(webhook(eventType, "/nowhere", null, file("/nowhere/a.mkv", null, false))))
                .isInstanceOf(News.Nothing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/elsewhere/a.mkv", "relative/a.mkv", "", "/media/filmsandmore/a.mkv", "/data/../../etc/passwd"})
    void aPathInNoLibraryIsRefusedWithTheRemedy(String path) {
        assertThat(reader.read(webhook("Download", null, null, file(path, null, false))))
                .isInstanceOfSatisfying(News.Refused.class, refused -> {
                    assertThat(refused.path()).isEqualTo(path);
                    assertThat(refused.message()).contains("lies in no library").contains("path mapping");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    D:\\Films\\Heat\\Heat.mkv      | Heat/Heat.mkv
                    d:\\films\\Heat\\Heat.mkv      | Heat/Heat.mkv
                    /data/Heat/Heat.mkv            | all/Heat/Heat.mkv
                    /data/new/Heat.mkv             | new/Heat.mkv
                    /data/newer/Heat.mkv           | all/newer/Heat.mkv
                    /media/films/Heat.mkv          | Heat.mkv
                    /data/千と千尋の神隠し/a.mkv     | all/千と千尋の神隠し/a.mkv
                    """)
    void theLongestMappingThatFitsTellsThePlace(String theirs, String relative) {
        assertThat(paths.find(theirs)).contains(new Place(FILMS, relative));
    }

    private static News.Arrival arrival(String path, @Nullable String previous) {
        return new News.Arrival(
                new Place(FILMS, path), Optional.ofNullable(previous).map(old -> new Place(FILMS, old)));
    }

    private static WebhookFile file(String path, @Nullable String previous, boolean deleted) {
        return new WebhookFile(path, previous, null, deleted);
    }

    private static WebhookReceived webhook(
            String eventType, @Nullable String folder, @Nullable String deleteReason, WebhookFile... files) {
        return new WebhookReceived(
                1,
                WebhookReceived.Source.RADARR,
                "Radarr",
                eventType,
                "Heat",
                1995,
                folder,
                ExternalIds.NONE,
                List.of(files),
                false,
                deleteReason,
                null);
    }

    private static Library library(long id, String root, PathMapping... mappings) {
        return new Library(
                id,
                root,
                LibraryKind.MOVIES,
                root,
                root,
                List.of(),
                Layout.IN_PLACE,
                AutomationMode.AUTOMATIC,
                true,
                ExistingFiles.MERGE,
                true,
                List.of(mappings),
                "en",
                false);
    }
}
