package app.marquee.gateway.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.marquee.model.MessageJson;
import app.marquee.model.event.WebhookReceived.Source;
import app.marquee.model.event.WebhookReceived.WebhookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WebhookReaderTest {
    @Test
    void aNameOfAnEventIsNoLongerThanAnyoneReads() {
        var body = MessageJson.mapper().createObjectNode().put("eventType", "\uD83C\uDFAC".repeat(1_000_000));

        assertThat(WebhookReader.read(Source.RADARR, body).eventType()).isEqualTo("\uD83C\uDFAC".repeat(100) + "…");
    }

    @Test
    void anImportOfAMovieIsReadFromItsFolder() {
        Webhook webhook = sample(Source.RADARR, "download-upgrade");

        assertThat(webhook.instance()).isEqualTo("Living room");
        assertThat(webhook.title()).isEqualTo("The Third Man");
        assertThat(webhook.year()).isEqualTo(1949);
        assertThat(webhook.folder()).isEqualTo("/data/movies/The Third Man (1949)");
        assertThat(webhook.ids().tmdb()).isEqualTo(1092);
        assertThat(webhook.ids().imdb()).isEqualTo("tt0041959");
        assertThat(webhook.upgrade()).isTrue();
        assertThat(webhook.files())
                .containsExactly(
                        new WebhookFile(
                                "/data/movies/The Third Man (1949)/The Third Man (1949) 2160p.mkv",
                                null,
                                31_000_000_000L,
                                false),
                        new WebhookFile(
                                "/data/movies/The Third Man (1949)/The Third Man (1949) 720p.mkv",
                                null,
                                4_000_000_000L,
                                true));
    }

    @Test
    void theDownloadFolderOfOlderVersionsIsNotTakenForTheLibrary() {
        assertThat(sample(Source.RADARR, "download-old-version").files())
                .extracting(WebhookFile::path)
                .containsExactly("/data/movies/M (1931)/M (1931).mkv");
    }

    @Test
    void aWindowsPathKeepsItsSlashes() {
        assertThat(sample(Source.RADARR, "rename-windows").files())
                .containsExactly(new WebhookFile(
                        "D:\\Media\\Nosferatu (1922)\\Nosferatu (1922).mkv",
                        "D:\\Media\\Nosferatu (1922)\\nosferatu.mkv",
                        null,
                        false));
    }

    @Test
    void aSeasonPackNamesAllItsFiles() {
        Webhook webhook = sample(Source.SONARR, "import-complete");

        assertThat(webhook.eventType()).isEqualTo("Download");
        assertThat(webhook.ids().tvdb()).isEqualTo(70327);
        assertThat(webhook.ids().tmdb()).isNull();
        assertThat(webhook.files())
                .extracting(WebhookFile::path)
                .containsExactly("/tv/Buffy/Season 01/Buffy - S01E01.mkv", "/tv/Buffy/Season 01/Buffy - S01E02.mkv");
    }

    @Test
    void aDeletedFileSaysWhy() {
        Webhook webhook = sample(Source.SONARR, "episode-file-delete-upgrade");

        assertThat(webhook.deleteReason()).isEqualTo("upgrade");
        assertThat(webhook.files()).extracting(WebhookFile::deleted).containsExactly(true);
    }

    @Test
    void theShapesPeopleWriteByHandAreRead() {
        Webhook moviePath = read(
                Source.RADARR,
                "{\"eventType\":\"Download\",\"movie\":{\"id\":1,\"title\":\"Test Movie\",\"year\":2023,"
                        + "\"path\":\"/movies/Test Movie (2023)\",\"tmdbId\":123}}");
        Webhook flat = read(
                Source.RADARR,
                "{\"tmdb_id\":603,\"path\":\"/movies/The Matrix (1999)/matrix.mkv\",\"isUpgrade\":true}");
        Webhook nested = read(
                Source.RADARR,
                "{\"eventType\":\"Download\",\"movie\":{\"tmdb_id\":603,\"path\":\"/movies/The Matrix (1999)\"},\"is_upgrade\":true}");

        assertThat(moviePath.folder()).isEqualTo("/movies/Test Movie (2023)");
        assertThat(moviePath.ids().tmdb()).isEqualTo(123);
        assertThat(flat.eventType()).isEqualTo("Download");
        assertThat(flat.folder()).isEqualTo("/movies/The Matrix (1999)");
        assertThat(flat.files()).extracting(WebhookFile::path).containsExactly("/movies/The Matrix (1999)/matrix.mkv");
        assertThat(flat.upgrade()).isTrue();
        assertThat(nested.ids().tmdb()).isEqualTo(603);
        assertThat(nested.upgrade()).isTrue();
    }

    @Test
    void aMemberOfTheWrongTypeIsAsGoodAsAbsent() {
        Webhook webhook = read(
                Source.RADARR,
                "{\"eventType\":\"Download\",\"instanceName\":7,\"movie\":{\"title\":[1],\"year\":\"1999\",\"tmdbId\":\"x\","
                        + "\"imdbId\":\"603\",\"folderPath\":{}},\"movieFile\":\"x\",\"deletedFiles\":7,\"isUpgrade\":\"yes\"}");

        assertThat(webhook.instance()).isNull();
        assertThat(webhook.title()).isNull();
        assertThat(webhook.year()).isNull();
        assertThat(webhook.ids().none()).isTrue();
        assertThat(webhook.folder()).isNull();
        assertThat(webhook.files()).isEmpty();
        assertThat(webhook.upgrade()).isFalse();
    }

    @Test
    void aZeroIsNoIdAndNoYear() {
        Webhook test = sample(Source.RADARR, "test");

        assertThat(test.eventType()).isEqualTo("Test");
        assertThat(test.concernsLibrary()).isFalse();
        assertThat(read(Source.RADARR, "{\"eventType\":\"Grab\",\"movie\":{\"tmdbId\":0,\"year\":0}}")
                        .ids()
                        .none())
                .isTrue();
    }

    @Test
    void onlyImportsOfTheSameContentAreTheSame() {
        Webhook one = sample(Source.RADARR, "download-upgrade");
        Webhook other = sample(Source.RADARR, "download-old-version");

        assertThat(one.dedupeKey())
                .isEqualTo(sample(Source.RADARR, "download-upgrade").dedupeKey());
        assertThat(one.dedupeKey()).isNotEqualTo(other.dedupeKey()).hasSize(64);
        assertThat(sample(Source.RADARR, "rename-windows").dedupeKey()).isNull();
    }

    /** Recorded bodies that cannot be part of the project: folders {@code radarr} and {@code sonarr}, where given. */
    @TestFactory
    Stream<DynamicTest> everyRecordedBodyIsRead() throws IOException {
        String folder = System.getenv("MARQUEE_WEBHOOK_SAMPLES");
        if (folder == null) {
            return Stream.empty();
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            files = all.filter(file -> file.toString().endsWith(".json")).toList();
        }
        return files.stream()
                .map(file -> dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(), () -> {
                    Source source = Source.valueOf(
                            file.getParent().getFileName().toString().toUpperCase(Locale.ROOT));
                    Webhook webhook = WebhookReader.read(source, WebhookBody.parse(source, Files.readAllBytes(file)));

                    assertThat(webhook.eventType()).isNotEqualTo("unknown");
                    if (webhook.concernsLibrary()) {
                        assertThat(webhook.title()).isNotBlank();
                        assertThat(webhook.folder()).isNotBlank();
                        assertThat(webhook.ids().none()).isFalse();
                        assertThat(webhook.files())
                                .allSatisfy(
                                        each -> assertThat(each.path()).startsWith(String.valueOf(webhook.folder())));
                    }
                    if (webhook.eventType().equals("Download")
                            || webhook.eventType().endsWith("FileDelete")) {
                        assertThat(webhook.files()).isNotEmpty();
                    }
                }));
    }

    private static Webhook sample(Source source, String name) {
        String path = "/webhooks/" + source.name().toLowerCase(Locale.ROOT) + "/" + name + ".json";
        try (var body = WebhookReaderTest.class.getResourceAsStream(path)) {
            return WebhookReader.read(source, WebhookBody.parse(source, body.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Webhook read(Source source, String json) {
        return WebhookReader.read(source, MessageJson.mapper().readTree(json));
    }
}
