package app.marquee.gateway.scannedfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.gateway.Gateway;
import app.marquee.gateway.GatewayAndEnrichment;
import app.marquee.gateway.GatewayAndEnrichment.Asked;
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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files as the flat rows that clients of the first program read. */
@ExtendWith(GatewayAndEnrichment.Once.class)
class ScannedFilesIT {
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

    static GatewayAndEnrichment both;
    static Gateway gateway;
    static long library;

    @BeforeAll
    static void start(GatewayAndEnrichment started) {
        both = started;
        gateway = started.gateway();
        LibraryChanged movies = Samples.of(LibraryChanged.class);
        library = movies.library().id();
        gateway.service().send(movies);
    }

    @BeforeEach
    void forget() {
        both.asked().clear();
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

        assertThat(both.asked()).containsExactly(new Asked("POST", "/api/v1/items/73/match", "{\"tmdbId\":603}"));
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
                "/api/scannedfiles/abc"
            })
    void whatCannotBeAnsweredIsRefusedWithAnError(String path) {
        Answer refused = gateway.service().get(path);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("error").asString()).isNotBlank();
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
}
