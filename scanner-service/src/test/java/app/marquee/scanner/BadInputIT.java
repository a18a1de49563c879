package app.marquee.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.Answer;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.MessageJson;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.topology.ServiceName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What disks really hold. */
class BadInputIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> NAMES = List.of(
            "It's \"quoted\" (2001)",
            "two\nlines (2002)",
            "😀 emoji (2003)",
            "Łódź ∞ (2004)",
            "percent % under_score \\ (2005)",
            "long " + "x".repeat(243) + " (2006)");

    @TempDir
    static Path place;

    private static ServiceUnderTest service;
    private static Path root;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        root = Files.createDirectory(place.resolve("movies"));
        for (String name : NAMES) {
            TinyVideo.write(root.resolve(name).resolve("film.mkv"), new byte[0]);
        }
        byte[] video = TinyVideo.bytes();
        TinyVideo.write(root.resolve("Truncated (2007)/Truncated (2007).mkv"), Arrays.copyOf(video, video.length / 3));
        Files.createDirectories(root.resolve("Folder (2008)/x.mkv"));
        TinyVideo.write(root.resolve("Folder (2008)/Folder (2008).mkv"), new byte[0]);
        Files.createSymbolicLink(root.resolve("Folder (2008)/loop"), root.resolve("Folder (2008)"));
        Files.createSymbolicLink(root.resolve("roots"), root);
        TinyVideo.write(place.resolve("outside/Secret (2009).mkv"), new byte[0]);
        Files.createSymbolicLink(root.resolve("outside"), place.resolve("outside"));
        Files.createSymbolicLink(root.resolve("nowhere.mkv"), place.resolve("nowhere"));
        String huge = "<movie>" + "<tag>x</tag>".repeat(300_000) + "</movie>";
        for (Map.Entry<String, String> nfo : Map.of(
                        "Broken", "<movie><title>Broken",
                        "Huge", huge,
                        "Dtd",
                                "<!DOCTYPE movie [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><movie><title>&x;</title></movie>",
                        "Binary", "\0\1\2\3")
                .entrySet()) {
            TinyVideo.write(root.resolve(nfo.getKey() + " (2010)/film.mkv"), new byte[0]);
            Files.writeString(root.resolve(nfo.getKey() + " (2010)/film.nfo"), nfo.getValue());
        }
        new ProcessBuilder(
                        "bash",
                        "-c",
                        "mkdir -p \"$1/bad\"; : > \"$1/bad/$(printf '\\xff\\xfe').mkv\"",
                        "bash",
                        root.toString())
                .inheritIO()
                .start()
                .waitFor();
        service = ServiceUnderTest.start(
                ServiceName.SCANNER,
                ScannerApplication.class,
                "scanner.walking.watch=false",
                "scanner.scanning.progress=100ms");
        Answer answer = service.post(
                "/api/v1/libraries",
                MessageJson.mapper()
                        .writeValueAsString(Map.of("name", "M", "kind", "movies", "root", root.toString())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        await().atMost(SOON).until(() -> service.sent(MediaIdentified.class).size() == NAMES.size() + 6);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void namesOfAllKindsAreIdentified() {
        assertThat(paths())
                .containsAll(NAMES.stream().map(name -> name + "/film.mkv").toList());
        assertThat(NAMES.getLast().getBytes(StandardCharsets.UTF_8)).hasSize(255);
    }

    @Test
    void whatLiesOutsideIsNotFollowedAndLoopsEnd() {
        assertThat(paths())
                .noneMatch(path -> path.contains("Secret") || path.contains("loop") || path.contains("roots"));
    }

    @Test
    void whatCannotBeNamedOrFollowedIsCountedWithItsReason() {
        var scan = service.get("/api/v1/libraries/1/scans").json().get(0);
        String unknown = service.get("/api/v1/libraries/1/unknown-files").body();

        assertThat(scan.path("errorsCount").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(unknown)
                .contains("not valid UTF-8")
                .contains("outside the library")
                .contains("a link to nowhere")
                .contains("a folder with the name of a video");
    }

    @Test
    void badNfoAndBadVideosDoNotKeepAFileFromBeingIdentified() {
        assertThat(paths())
                .contains(
                        "Broken (2010)/film.mkv",
                        "Huge (2010)/film.mkv",
                        "Dtd (2010)/film.mkv",
                        "Binary (2010)/film.mkv",
                        "Truncated (2007)/Truncated (2007).mkv");
        assertThat(service.sent(MediaIdentified.class))
                .noneMatch(media -> media.titles().toString().contains("root:"));
    }

    @Test
    void ofTwoWhoChangeALibraryTheSecondSeesWhatItIsNow() {
        long seen = service.get("/api/v1/libraries/1").json().path("revision").asLong();
        String renamed = "{\"revision\":%d,\"name\":\"Renamed\"}".formatted(seen);

        Answer first = service.put("/api/v1/libraries/1", renamed);
        Answer second = service.put("/api/v1/libraries/1", "{\"revision\":%d,\"language\":\"de\"}".formatted(seen));

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("current").path("name").asString()).isEqualTo("Renamed");
        assertThat(service.get("/api/v1/libraries/1").json().path("language").asString())
                .isEqualTo("en");
    }

    @Test
    void aFolderIsLookedAtBeforeItBecomesALibrary() {
        String body = MessageJson.mapper()
                .writeValueAsString(Map.of("path", place.resolve("outside").toString()));

        assertThat(service.post("/api/v1/checks/folder", body)
                        .json()
                        .path("mediaFiles")
                        .asInt())
                .isEqualTo(1);
        assertThat(service.post("/api/v1/checks/folder", "{}").status()).isEqualTo(400);
    }

    @Test
    void aLibraryThatCannotWorkIsRefusedWithTheFieldAndTheRemedy() {
        assertThat(refused("/does/not/exist")).contains("root").contains("does not exist");
        assertThat(refused(root.resolve("nowhere.mkv").toString())).contains("root");
        assertThat(refused("relative/path")).contains("absolute");
        assertThat(refused(root.resolve("Truncated (2007)").toString())).contains("inside one another");
    }

    private static String refused(String folder) {
        Answer answer = service.post(
                "/api/v1/libraries",
                MessageJson.mapper().writeValueAsString(Map.of("name", "N", "kind", "movies", "root", folder)));
        assertThat(answer.status()).isBetween(400, 409);
        return answer.body();
    }

    private static List<String> paths() {
        return service.sent(MediaIdentified.class).stream()
                .map(media -> media.file().path())
                .toList();
    }
}
