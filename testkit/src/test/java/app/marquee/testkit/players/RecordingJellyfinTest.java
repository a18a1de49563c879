package app.marquee.testkit.players;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.http.Failure;
import app.marquee.testkit.library.LibraryGenerator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordingJellyfinTest {
    static final String TOKEN = "MediaBrowser Token=\"abc\"";

    @TempDir
    Path folder;

    RecordingJellyfin jellyfin;

    @BeforeEach
    void start() {
        LibraryGenerator.movie(folder, Catalogue.standard().movie(603).orElseThrow());
        jellyfin = RecordingJellyfin.start("abc", Map.of("/media/movies", folder));
    }

    @AfterEach
    void close() {
        jellyfin.close();
    }

    @Test
    void remembersEachPathItIsToldOf() throws Exception {
        String body = "{\"Updates\":[{\"Path\":\"/media/movies/A\",\"UpdateType\":\"Created\"},"
                + "{\"Path\":\"/media/movies/B\",\"UpdateType\":\"Modified\"}]}";

        assertThat(send("POST", "/Library/Media/Updated", body, "Authorization", TOKEN)
                        .statusCode())
                .isEqualTo(204);

        assertThat(jellyfin.updates())
                .extracting(RecordingJellyfin.Update::path)
                .containsExactly("/media/movies/A", "/media/movies/B");
        assertThat(jellyfin.updates())
                .extracting(RecordingJellyfin.Update::call)
                .containsExactly(0, 0);
    }

    @Test
    void takesTheTokenInTheNewWaysOnly() throws Exception {
        assertThat(send("GET", "/System/Info", "", "Authorization", TOKEN).statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/System/Info?ApiKey=abc", "").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/System/Info", "", "X-Emby-Token", "abc").statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "/System/Info?api_key=abc", "").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/System/Info/Public", "").statusCode()).isEqualTo(200);
    }

    @Test
    void listsItsFoldersAndItemsAndRefreshesThose() throws Exception {
        JsonNode folders = json("/Library/VirtualFolders?ApiKey=abc");
        JsonNode items = json("/Items?recursive=true&ApiKey=abc").get("Items");

        assertThat(folders.at("/0/Locations/0").asString()).isEqualTo("/media/movies");
        assertThat(items.at("/0/Path").asString()).isEqualTo("/media/movies/The Matrix (1999)/The Matrix (1999).mkv");
        String id = items.at("/0/Id").asString();
        assertThat(send("POST", "/Items/" + id + "/Refresh?ApiKey=abc", "").statusCode())
                .isEqualTo(204);
        assertThat(send("POST", "/Items/" + id.replace(id.charAt(0), 'f') + "x/Refresh?ApiKey=abc", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFailedCallIsNotAnUpdate() throws Exception {
        jellyfin.fail("/Library/*", 1, Failure.STATUS_500);

        send("POST", "/Library/Media/Updated?ApiKey=abc", "{\"Updates\":[{\"Path\":\"/x\"}]}");

        assertThat(jellyfin.updates()).isEmpty();
        assertThat(jellyfin.journal().count("/Library/")).isEqualTo(1);
    }

    @Test
    void aWebhookRemembersBodies() throws Exception {
        try (RecordingWebhook webhook = RecordingWebhook.start()) {
            webhook.fail("*", 1, Failure.STATUS_500);
            for (String body : new String[] {"first", "second"}) {
                call(webhook.address() + "/hook", "POST", body);
            }

            assertThat(webhook.bodies()).containsExactly("second");
        }
    }

    private JsonNode json(String path) throws Exception {
        return new JsonMapper().readTree(send("GET", path, "").body());
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        return call(jellyfin.address() + path, method, body, headers);
    }

    private static HttpResponse<String> call(String url, String method, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
