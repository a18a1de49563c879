package app.marquee.testkit.players;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.http.Failure;
import app.marquee.testkit.library.LibraryGenerator;
import app.marquee.testkit.players.RecordingKodi.Options;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordingKodiTest {
    static final JsonMapper JSON = new JsonMapper();
    static final MovieFacts MATRIX = Catalogue.standard().movie(603).orElseThrow();
    static final MovieFacts ALIEN = Catalogue.standard().movie(348).orElseThrow();

    @TempDir
    Path folder;

    Path movies;
    Path series;
    RecordingKodi kodi;

    @BeforeEach
    void start() throws IOException {
        movies = Files.createDirectory(folder.resolve("movies"));
        series = Files.createDirectory(folder.resolve("series"));
        kodi = RecordingKodi.over(
                KodiSource.movies("smb://nas/movies", movies), KodiSource.series("smb://nas/series", series));
    }

    @AfterEach
    void close() {
        kodi.close();
    }

    @Test
    void aScanOfANewFolderFindsNothingWhileTheParentIsRemembered() {
        LibraryGenerator.movie(movies, MATRIX);
        scan("smb://nas/movies/");
        LibraryGenerator.movie(movies, ALIEN);

        assertThat(scan("smb://nas/movies/Alien (1979)/").get("result").asString())
                .isEqualTo("OK");
        assertThat(kodi.knownVideos()).hasSize(1);

        rpc("Files.GetDirectory", "{\"directory\":\"smb://nas/movies/\"}");
        scan("smb://nas/movies/Alien (1979)/");
        assertThat(kodi.knownVideos()).hasSize(2).contains("smb://nas/movies/Alien (1979)/Alien (1979).mkv");
    }

    @Test
    void aScanOfTheSourceRootOrAfterARestartFindsNewFolders() {
        scan("smb://nas/movies");
        LibraryGenerator.movie(movies, MATRIX);
        scan("smb://nas/movies");
        LibraryGenerator.movie(movies, ALIEN);
        kodi.restart();
        scan("smb://nas/movies/Alien (1979)");

        assertThat(kodi.knownVideos()).hasSize(2);
    }

    @Test
    void aNewEpisodeIsFoundByItsKnownSeasonAndANewSeasonByItsShow() {
        SeriesFacts show = GeneratedTitles.series(0);
        LibraryGenerator.episode(series, show, 1, 1);
        kodi.scanByHand();
        String showFolder = "smb://nas/series/" + show.title() + " (" + show.year() + ")/";
        LibraryGenerator.episode(series, show, 1, 2);
        LibraryGenerator.episode(series, show, 2, 1);

        scan(showFolder + "Season 01/");
        assertThat(kodi.knownVideos()).hasSize(2);
        scan(showFolder + "Season 02/");
        assertThat(kodi.knownVideos()).hasSize(2);
        scan(showFolder);
        assertThat(kodi.knownVideos()).hasSize(3);
        assertThat(rpc("VideoLibrary.GetTVShows", "{\"properties\":[\"file\"]}")
                        .at("/result/tvshows/0/file")
                        .asString())
                .isEqualTo(showFolder);
    }

    @Test
    void listsTheEpisodesOfAShowAndSeason() {
        LibraryGenerator.episode(series, GeneratedTitles.series(0), 1, 1);
        kodi.scanByHand();
        LibraryGenerator.episode(series, GeneratedTitles.series(0), 2, 1);
        LibraryGenerator.episode(series, GeneratedTitles.series(1), 1, 1);
        kodi.scanByHand();
        JsonNode show = rpc("VideoLibrary.GetTVShows", "{}").at("/result/tvshows/0/tvshowid");

        assertThat(episodes("{}")).isEqualTo(3);
        assertThat(episodes("{\"tvshowid\":" + show + "}")).isEqualTo(2);
        assertThat(episodes("{\"tvshowid\":" + show + ",\"season\":1}")).isEqualTo(1);
    }

    @Test
    void saysOkToPathsItWillNeverScan() {
        LibraryGenerator.movie(movies, MATRIX);

        for (String path : new String[] {
            "/elsewhere", "smb://nas/movies/no such", "smb://nas/movies/The Matrix (1999)/The Matrix (1999).mkv"
        }) {
            assertThat(scan(path).get("result").asString()).isEqualTo("OK");
        }
        assertThat(kodi.knownVideos()).isEmpty();
    }

    @Test
    void aChangedNfoIsReadByRefreshOnlyAndTheMovieGetsAnotherId() throws IOException {
        Path video = LibraryGenerator.movie(movies, MATRIX);
        kodi.scanByHand();
        Files.writeString(
                video.resolveSibling("The Matrix (1999).nfo"),
                "<movie><title>Neo</title><uniqueid type=\"tmdb\" default=\"true\">603</uniqueid></movie>");
        kodi.scanByHand();
        JsonNode before = byPath("smb://nas/movies/The Matrix (1999)/");

        rpc("VideoLibrary.RefreshMovie", "{\"movieid\":" + before.get("movieid") + ",\"ignorenfo\":false}");

        JsonNode after = byPath("smb://nas/movies/The Matrix (1999)/");
        assertThat(before.get("label").asString()).isEqualTo("The Matrix (1999)");
        assertThat(after.get("label").asString()).isEqualTo("Neo");
        assertThat(after.at("/uniqueid/tmdb").asString()).isEqualTo("603");
        assertThat(after.get("movieid").asInt())
                .isNotEqualTo(before.get("movieid").asInt());
        assertThat(rpc("VideoLibrary.RefreshMovie", "{\"movieid\":" + before.get("movieid") + "}")
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
    }

    @Test
    void cleanNeedsTheContentToBeLimitedToADirectory() throws IOException {
        Path video = LibraryGenerator.movie(movies, MATRIX);
        kodi.scanByHand();
        Files.delete(video);

        rpc("VideoLibrary.Clean", "{\"directory\":\"smb://nas/movies/\",\"showdialogs\":false}");
        assertThat(kodi.knownVideos()).hasSize(1);
        rpc("VideoLibrary.Clean", "{\"content\":\"movies\",\"directory\":\"smb://nas/movies/\"}");
        assertThat(kodi.knownVideos()).isEmpty();
    }

    @Test
    void hasTheManners() throws Exception {
        assertThat(rpc("No.Such", "{}").at("/error/code").asInt()).isEqualTo(-32601);
        assertThat(JSON.readTree(post("{oops", "application/json").body())
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32700);
        assertThat(post("{\"jsonrpc\":\"2.0\",\"method\":\"JSONRPC.Ping\",\"id\":1}", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        assertThatThrownBy(() -> post("{\"jsonrpc\":\"2.0\",\"method\":\"JSONRPC.Ping\"}", "application/json"))
                .isInstanceOf(IOException.class);
        assertThat(rpc("JSONRPC.Ping", "{}").get("result").asString()).isEqualTo("pong");
    }

    @Test
    void asksForItsPasswordAndFailsOnDemand() throws Exception {
        try (RecordingKodi locked = RecordingKodi.start(Options.of().login("kodi", "geheim"))) {
            RecordingKodi open = kodi;
            kodi = locked;
            assertThat(post("{\"id\":1}", "application/json").statusCode()).isEqualTo(401);
            kodi = open;
        }
        kodi.fail("VideoLibrary.*", 1, Failure.STATUS_500);

        assertThat(rpc("JSONRPC.Ping", "{}").get("result").asString()).isEqualTo("pong");
        String scan = "{\"jsonrpc\":\"2.0\",\"method\":\"VideoLibrary.Scan\",\"id\":1}";
        assertThat(post(scan, "application/json").statusCode()).isEqualTo(500);
        assertThat(post(scan, "application/json").statusCode()).isEqualTo(200);
        assertThat(kodi.calls("VideoLibrary.Scan"))
                .extracting(RecordingKodi.Call::status)
                .containsExactly(500, 200);
    }

    @Test
    void aScanThatTakesTimeIsAnsweredAtOnceAndShowsAsRunning() throws Exception {
        LibraryGenerator.movie(movies, MATRIX);
        kodi.close();
        kodi = RecordingKodi.start(
                Options.of(KodiSource.movies("smb://nas/movies", movies)).scanTakes(Duration.ofMillis(300)));

        scan("smb://nas/movies/");

        assertThat(rpc("XBMC.GetInfoBooleans", "{\"booleans\":[\"Library.IsScanningVideo\"]}")
                        .at("/result/Library.IsScanningVideo")
                        .asBoolean())
                .isTrue();
        await().until(() -> kodi.knownVideos().size() == 1);
    }

    @Test
    void withLocalInformationOnlyAVideoWithoutNfoIsNotAdded() throws IOException {
        Path video = LibraryGenerator.movie(movies, MATRIX);
        LibraryGenerator.movie(movies, ALIEN);
        Files.writeString(video.resolveSibling("movie.nfo"), "<movie><title>Neo</title></movie>");
        kodi.close();
        kodi = RecordingKodi.start(
                Options.of(KodiSource.movies("smb://nas/movies", movies)).onlyWithNfo(true));

        kodi.scanByHand();

        assertThat(kodi.knownVideos()).containsExactly("smb://nas/movies/The Matrix (1999)/The Matrix (1999).mkv");
    }

    private JsonNode scan(String directory) {
        return rpc("VideoLibrary.Scan", "{\"directory\":\"" + directory + "\",\"showdialogs\":false}");
    }

    private int episodes(String params) {
        return rpc("VideoLibrary.GetEpisodes", params)
                .at("/result/limits/total")
                .asInt();
    }

    private JsonNode byPath(String path) {
        return rpc(
                        "VideoLibrary.GetMovies",
                        "{\"properties\":[\"file\",\"uniqueid\"],\"filter\":{\"field\":\"path\","
                                + "\"operator\":\"startswith\",\"value\":\"" + path + "\"}}")
                .at("/result/movies/0");
    }

    private JsonNode rpc(String method, String params) {
        try {
            String call = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":" + params + "}";
            return JSON.readTree(post(call, "application/json").body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String body, String contentType) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(kodi.address() + "/jsonrpc"))
                            .header("Content-Type", contentType)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
