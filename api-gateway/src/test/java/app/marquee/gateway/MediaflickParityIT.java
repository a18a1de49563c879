package app.marquee.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.Answer;
import app.marquee.model.Samples;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.MediaUnmatched;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.ItemFile;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Origin;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What clients of the first program send, and the very shapes they read. */
class MediaflickParityIT {
    private static final List<String> MEMBERS = List.of(
            "id",
            "sourceFile",
            "destFile",
            "fileSize",
            "fileHash",
            "mediaType",
            "tmdbId",
            "imdbId",
            "title",
            "year",
            "genres",
            "seasonNumber",
            "episodeNumber",
            "episodeNumber2",
            "posterPath",
            "status",
            "createdAt",
            "updatedAt",
            "versionUpdated",
            "updateToVersion");
    private static final String SETTINGS = """
            {"revision":4,"settings":[{"name":"enrichment.tmdb.api-key","kind":"secret","meaning":"m","choices":[],
            "value":"***","source":"environment","overridden":true,"defaultValue":"","variable":"TMDB_API_KEY"}]}
            """;

    record Asked(String method, String uri, String body) {}

    static final Map<String, String> answers = new ConcurrentHashMap<>();
    static final List<Asked> asked = new CopyOnWriteArrayList<>();
    static HttpServer enrichment;
    static Gateway gateway;
    static long library;

    @BeforeAll
    static void start() throws IOException {
        enrichment = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        enrichment.createContext("/", MediaflickParityIT::answer);
        enrichment.start();
        gateway = new Gateway(
                "gateway.services.enrichment=http://127.0.0.1:"
                        + enrichment.getAddress().getPort(),
                "gateway.services.scanner=http://127.0.0.1:1",
                "gateway.services.publisher=http://127.0.0.1:1",
                "gateway.services.notifier=http://127.0.0.1:1");
        LibraryChanged movies = Samples.of(LibraryChanged.class);
        library = movies.library().id();
        gateway.service().send(movies);
        answers.put("/api/v1/enrichment/settings", SETTINGS);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        enrichment.stop(0);
    }

    @BeforeEach
    void forget() {
        asked.clear();
    }

    @Test
    void aFileIsOneFlatRowFromItsFindingToItsPublication() {
        FileReference file = new FileReference(41, library, "Amélie (2001)/アメリ.mkv", 10);
        gateway.service().send(found(file));
        await().until(() -> status(41).equals("Processing"));

        gateway.service().send(enriched(71, 20, file));
        gateway.service().send(published(71, 20, AssetPublished.Outcome.WRITTEN, file));
        await().until(() -> status(41).equals("Success"));

        JsonNode row = gateway.service().get("/api/scannedfiles/41").json();
        assertThat(row.propertyNames()).containsExactlyElementsOf(MEMBERS);
        assertThat(row.path("sourceFile").asString())
                .endsWith("/Amélie (2001)/アメリ.mkv")
                .startsWith("/");
        assertThat(row.path("mediaType").asString()).isEqualTo("Movies");
        assertThat(row.path("tmdbId").asInt()).isEqualTo(8071);
        assertThat(row.path("posterPath").asString()).startsWith("/");
        assertThat(row.path("genres").asString()).contains("|");
        assertThat(row.path("destFile").isNull()).isTrue();
        assertThat(gateway.service()
                        .get("/api/scannedfiles?ids=41&ids=999&pageSize=5")
                        .json()
                        .propertyNames())
                .containsExactly("items", "totalItems", "page", "pageSize", "totalPages");

        gateway.service().send(new FileRemoved(file, FileRemoved.Reason.DELETED, Instant.now()));
        await().until(() -> gateway.service().get("/api/v1/scannedfiles/41").status() == 404);
        gateway.service().send(found(new FileReference(41, library, "late.mkv", 9)));
        gateway.service().send(found(new FileReference(42, library, "next.mkv", 9)));
        await().until(() -> status(42).equals("Processing"));
        assertThat(gateway.service()
                        .get("/api/v1/scannedfiles/41")
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("Not found");
    }

    @Test
    void aSecondFileOfTheSameIsADuplicateAndWhatNobodyKnowsHasFailed() {
        FileReference one = new FileReference(51, library, "Twice/a.mkv", 10);
        FileReference two = new FileReference(52, library, "Twice/b.mkv", 10);
        FileReference odd = new FileReference(53, library, "odd.mkv", 10);
        List.of(one, two, odd).forEach(file -> gateway.service().send(found(file)));
        await().until(() -> status(53).equals("Processing"));

        gateway.service().send(enriched(72, 20, one, two));
        gateway.service()
                .send(new MediaUnmatched(9, MediaKind.MOVIE, "odd", null, List.of(odd), List.of(), "nobody knows"));
        gateway.service().send(published(72, 20, AssetPublished.Outcome.UNCHANGED, one, two));

        await().until(() -> status(51).equals("Success"));
        await().until(() -> status(53).equals("Failed"));
        assertThat(status(52)).isEqualTo("Duplicate");
        JsonNode stats = gateway.service().get("/api/scannedfiles/stats").json();
        assertThat(stats.path("byStatus").propertyNames())
                .containsExactly("Processing", "Success", "Failed", "Duplicate");
        assertThat(stats.path("byMediaType").propertyNames()).containsExactly("Movies", "TvShows", "Extras", "Unknown");
        assertThat(stats.path("totalFiles").asLong())
                .isEqualTo(Long.parseLong(gateway.query("select count(*) from scanned_files where not removed")
                        .getFirst()));
        assertThat(gateway.service()
                        .get("/api/scannedfiles/tmdb-ids-and-titles?mediaType=Movies")
                        .json()
                        .valueStream())
                .anySatisfy(each -> assertThat(each.path("tmdbId").asInt()).isEqualTo(8072));
    }

    @Test
    void anotherTitleForAFileIsForItsOwnerToDecide() {
        FileReference file = new FileReference(61, library, "Wrong (1999)/wrong.mkv", 10);
        gateway.service().send(found(file));
        gateway.service().send(enriched(73, 20, file));
        await().until(() -> gateway.service()
                        .get("/api/v1/scannedfiles/61")
                        .json()
                        .path("tmdbId")
                        .asInt()
                == 8073);

        assertThat(gateway.service()
                        .patch("/api/scannedfiles/61", "{\"tmdbId\":603}")
                        .status())
                .isEqualTo(200);
        assertThat(gateway.service()
                        .patch("/api/scannedfiles/61", "{\"mediaType\":\"Films\"}")
                        .status())
                .isEqualTo(400);
        assertThat(gateway.service()
                        .patch("/api/scannedfiles/61", "{\"seasonNumber\":3}")
                        .status())
                .isEqualTo(400);

        assertThat(asked).containsExactly(new Asked("POST", "/api/v1/items/73/match", "{\"tmdbId\":603}"));
        assertThat(gateway.service()
                        .delete("/api/scannedfiles/batch?ids=61,62")
                        .json()
                        .path("deletedCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(gateway.service().delete("/api/scannedfiles/61").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/scannedfiles?status=Done",
                "/api/scannedfiles?mediaType=Films",
                "/api/scannedfiles?sortBy=password",
                "/api/scannedfiles?pageSize=1000",
                "/api/scannedfiles/abc",
                "/api/logs?limit=0",
                "/api/logs?minLevel=Loud",
                "/api/logs?after=..%2F..%2Fetc",
                "/api/config?format=xml",
                "/api/medialookup/images/x.exe",
                "/api/medialookup/movies/search"
            })
    void whatCannotBeAnsweredIsRefusedWithAnError(String path) {
        Answer refused = gateway.service().get(path);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("error").asString()).isNotBlank();
    }

    @Test
    void titlesAreLookedUpWithHowMuchOfThemIsThere() {
        answers.put(
                "/api/v1/enrichment/lookup/movies?title=The+Matrix",
                "[{\"tmdbId\":603,\"title\":\"The Matrix\",\"year\":1999,\"posterPath\":\"/m.jpg\"}]");
        answers.put("/api/v1/enrichment/lookup/series/1399", """
                {"ids":{"tmdb":1399,"imdb":"tt1"},"details":{"title":"Thrones","year":2011,"genres":["Drama"]},
                "posterPath":"/t.jpg","seasons":[{"number":0,"episodes":5},{"number":1,"episodes":10},{"number":2,"episodes":8}]}
                """);
        gateway.sql("""
                insert into scanned_files (id, library_id, path, source_file, media_type, tmdb_id, season_number,
                    episode_number, episode_number2, created_at, file_revision)
                values (9001, 9, 'a', '/t/a', 'TvShows', 1399, 1, 1, 2, now(), 1)
                """);

        assertThat(gateway.service()
                        .get("/api/medialookup/movies/search?title=The%20Matrix")
                        .body())
                .isEqualTo("[{\"tmdbId\":603,\"title\":\"The Matrix\",\"year\":1999,\"posterPath\":\"/m.jpg\"}]");
        JsonNode series = gateway.service().get("/api/medialookup/tvshows/1399").json();
        assertThat(series.path("seasonCount").asInt()).isEqualTo(2);
        assertThat(series.path("episodeCount").asInt()).isEqualTo(18);
        assertThat(series.path("episodeCountScanned").asInt()).isEqualTo(2);
        assertThat(gateway.service()
                        .get("/api/medialookup/images/m.jpg?size=w342")
                        .json()
                        .path("url")
                        .asString())
                .isEqualTo("https://image.tmdb.org/t/p/w342/m.jpg");
    }

    @Test
    void logsAreReadInTheWordsOfOldAndFollowedFromWhereTheyEnded() throws IOException {
        Path log = Files.createDirectories(gateway.service().home().resolve("logs/scanner"))
                .resolve("app.log");
        Files.writeString(log, logLine("INFO", "seen") + logLine("WARN", "odd") + logLine("ERROR", "broken"));

        Answer answer = gateway.service().get("/api/logs?minLevel=Warning&limit=5&searchTerm=scanner.walking");

        assertThat(answer.json().path("logs").valueStream())
                .extracting(
                        each -> each.propertyNames() + " " + each.path("Level").asString() + " "
                                + each.path("RenderedMessage").asString())
                .contains(
                        "[Timestamp, Level, RenderedMessage, Properties] Error broken",
                        "[Timestamp, Level, RenderedMessage, Properties] Warning odd")
                .noneMatch(line -> line.contains("seen"));
    }

    @Test
    void settingsAreOneDocumentWithTheSectionsOfOld() {
        JsonNode document = gateway.service().get("/api/config").json();

        assertThat(document.path("tmDb").path("apiKey").asString()).isEqualTo("***");
        assertThat(document.path("enrichment").path("tmdb").path("api-key").asString())
                .isEqualTo("***");
        assertThat(document.path("gateway").path("audit").path("keep").asString())
                .isEqualTo("90d");
        assertThat(document.path("revisions").path("enrichment").asInt()).isEqualTo(4);
        assertThat(document.path("away").valueStream().map(JsonNode::asString))
                .containsExactly("scanner-service", "publisher-service", "notifier-service");
        assertThat(document.path("settings").valueStream()).anySatisfy(each -> {
            assertThat(each.path("name").asString()).isEqualTo("enrichment.tmdb.api-key");
            assertThat(each.path("source").asString()).isEqualTo("environment");
            assertThat(each.path("overridden").asBoolean()).isTrue();
        });
    }

    @Test
    void aChangeIsCheckedByAllOwnersBeforeAnyStoresIt() {
        Answer changed = gateway.service()
                .put("/api/config", "{\"tmDb\":{\"apiKey\":\"new\"},\"gateway\":{\"audit\":{\"keep\":\"30d\"}}}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().path("gateway").path("audit").path("keep").asString())
                .isEqualTo("30d");
        assertThat(asked)
                .filteredOn(each -> each.method().equals("PUT"))
                .extracting(Asked::uri, Asked::body)
                .containsExactly(
                        tuple(
                                "/api/v1/enrichment/settings?validateOnly=true",
                                "{\"values\":{\"enrichment.tmdb.api-key\":\"new\"}}"),
                        tuple(
                                "/api/v1/enrichment/settings?validateOnly=false",
                                "{\"values\":{\"enrichment.tmdb.api-key\":\"new\"}}"));
        assertThat(gateway.query("select value from setting where name = 'gateway.audit.keep'"))
                .containsExactly("30d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"kitchen\":{}}",
                "{\"tmDb\":{\"colour\":1}}",
                "{\"gateway\":{\"audit\":{\"keep\":\"soon\"}}}",
                "{\"gateway\":{\"audit\":{\"kept\":\"1d\"}}}",
                "{\"gateway\":7}"
            })
    void aDocumentThatSaysNothingOrNonsenseIsRefusedByName(String document) {
        Answer refused = gateway.service().put("/api/config", document);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("error").asString()).isNotBlank();
        assertThat(asked).noneMatch(each -> each.uri().endsWith("validateOnly=false"));
    }

    @Test
    void whatIsStillToBeSetUpIsSaidAlsoWhileServicesAreAway() {
        answers.put("/api/v1/enrichment/providers", "[{\"name\":\"tmdb\",\"role\":\"facts\",\"state\":\"off\"}]");

        JsonNode progress = gateway.service().get("/api/v1/setup/progress").json();

        assertThat(progress.path("complete").asBoolean(true)).isFalse();
        assertThat(progress.path("steps").valueStream())
                .extracting(each ->
                        each.path("name").asString() + " " + each.path("done").asBoolean() + " " + each.has("problem"))
                .startsWith("administrator true false", "provider false false", "library false true");
    }

    private static String status(long id) {
        return gateway.service()
                .get("/api/v1/scannedfiles/" + id)
                .json()
                .path("status")
                .asString("");
    }

    private static FileDiscovered found(FileReference file) {
        return new FileDiscovered(file, 7_000, Instant.now(), Origin.SCAN, ExternalIds.NONE, null, null, true);
    }

    private static MetadataEnriched enriched(long item, long revision, FileReference... files) {
        MetadataEnriched sample = Samples.of(MetadataEnriched.class);
        ItemFile like = sample.files().getFirst();
        return new MetadataEnriched(
                item,
                MediaKind.MOVIE,
                revision,
                null,
                ExternalIds.ofTmdb((int) (8_000 + item)),
                sample.details(),
                sample.artwork(),
                List.of(files).stream()
                        .map(file ->
                                new ItemFile(file, like.folder(), 0, null, null, like.streams(), Origin.SCAN, true))
                        .toList(),
                List.of(),
                List.of(),
                false);
    }

    private static AssetPublished published(
            long item, long revision, AssetPublished.Outcome outcome, FileReference... files) {
        return new AssetPublished(
                item,
                MediaKind.MOVIE,
                revision,
                library,
                "folder",
                "title",
                outcome,
                List.of(files),
                List.of(),
                List.of(),
                null,
                true);
    }

    private static String logLine(String level, String message) {
        return "{\"@timestamp\":\"2026-11-21T10:00:00Z\",\"message\":\"%s\",\"logger_name\":\"app.marquee.scanner.walking\",\"level\":\"%s\"}%n"
                .formatted(message, level);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String uri = exchange.getRequestURI().toString();
            asked.add(new Asked(exchange.getRequestMethod(), uri, body));
            String path = exchange.getRequestURI().getPath();
            byte[] answer = answers.getOrDefault(uri, answers.getOrDefault(path, "{}"))
                    .strip()
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
