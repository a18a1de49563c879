package app.marquee.publisher.placing;

import static app.marquee.publisher.Documents.changed;
import static app.marquee.publisher.Documents.file;
import static app.marquee.publisher.Documents.image;
import static app.marquee.publisher.Documents.library;
import static app.marquee.publisher.Documents.movie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.topology.ServiceName;
import app.marquee.publisher.ImageServer;
import app.marquee.publisher.PublisherApplication;
import app.marquee.publisher.cache.Sha256;
import app.marquee.testkit.infrastructure.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Library and cache on small file systems that are really full. Skipped, saying so, where none can be mounted. */
class FullFileSystemIT {
    private static final int IMAGE_SIZE = 60_000;

    @TempDir
    static Path root;

    @TempDir
    static Path home;

    static Path cache;
    static Place place;
    static ServiceUnderTest service;
    static ImageServer images;
    static long next = 1;

    final long library = next++;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        cache = Files.createDirectory(home.resolve("cache"));
        mount(root, "256k");
        mount(cache, "1m");
        images = new ImageServer();
        place = Place.make();
        service = ServiceUnderTest.startAt(
                place, home, ServiceName.PUBLISHER, PublisherApplication.class, "publisher.due.every=100ms");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (service != null) {
            service.close();
            place.close();
            images.close();
        }
        run("umount", root.toString());
        run("umount", cache.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 40})
    void aFullLibraryStaysAsItIsAndIsPublishedWhenThereIsRoomAgain(int kilobytesLeft) throws IOException {
        String folder = movieFolder();
        Files.writeString(root.resolve(folder + "/poster.jpg"), "their poster");
        is(ExistingFiles.REPLACE);
        Path filler = fill(root, kilobytesLeft);
        Map<String, String> before = tree(root);

        publish(folder);

        assertThat(answers(1).getFirst().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answers(1).getFirst().reason()).contains("cannot write").contains("No space left on device");
        assertThat(tree(root)).isEqualTo(before);

        Files.delete(filler);
        tryAgain();

        assertThat(answers(2).getLast().outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(tree(root.resolve(folder))).containsOnlyKeys("A.mkv", "A.nfo", "poster.jpg");
        assertThat(Files.size(root.resolve(folder + "/poster.jpg"))).isEqualTo(IMAGE_SIZE);
        Files.delete(root.resolve(folder + "/poster.jpg"));
    }

    @Test
    void nothingIsReplacedWhileTheCacheHasNoRoomForTheOriginal() throws IOException {
        String folder = movieFolder();
        is(ExistingFiles.REPLACE);
        Path filler = fill(cache, 0);
        Map<String, String> before = tree(root);
        Map<String, String> cached = tree(cache);

        publish(folder);

        assertThat(answers(1).getFirst().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answers(1).getFirst().reason())
                .contains("the cache cannot keep")
                .contains("No space left on device");
        assertThat(tree(root)).isEqualTo(before);
        assertThat(tree(cache)).isEqualTo(cached);

        Files.delete(filler);
        tryAgain();

        assertThat(answers(2).getLast().outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(tree(root.resolve(folder))).containsOnlyKeys("A.mkv", "A.nfo", "poster.jpg");
        Files.delete(root.resolve(folder + "/poster.jpg"));
    }

    @Test
    void theRestIsPublishedWhileTheCacheHasNoRoomForAnImageWhichFollows() throws IOException {
        String folder = movieFolder();
        Files.delete(root.resolve(folder + "/A.nfo"));
        is(ExistingFiles.MERGE);
        Path filler = fill(cache, 0);

        publish(folder);

        assertThat(answers(1).getFirst().outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(answers(1).getFirst().reason()).contains("No space left on device");
        assertThat(tree(root.resolve(folder))).containsOnlyKeys("A.mkv", "A.nfo");

        Files.delete(filler);
        tryAgain();

        answers(2);
        assertThat(tree(root.resolve(folder))).containsOnlyKeys("A.mkv", "A.nfo", "poster.jpg");
        Files.delete(root.resolve(folder + "/poster.jpg"));
    }

    private String movieFolder() throws IOException {
        String folder = "Film " + library;
        Files.createDirectory(root.resolve(folder));
        Files.writeString(root.resolve(folder + "/A.mkv"), "video");
        Files.writeString(root.resolve(folder + "/A.nfo"), "<movie><title>Theirs " + library + "</title></movie>");
        return folder;
    }

    private void is(ExistingFiles existing) {
        service.send(changed(library(library, root, AutomationMode.AUTOMATIC, existing, true), 1));
    }

    private void publish(String folder) {
        String name = library + ".jpg";
        images.serve(name, Arrays.copyOf(ImageServer.draw(name), IMAGE_SIZE));
        service.send(movie(
                library,
                5,
                "A",
                List.of(image(ArtworkType.POSTER, images.url(name))),
                file(library, library, folder + "/A.mkv", folder)));
    }

    /** What is due in half a minute is due now. */
    private void tryAgain() {
        service.bean(JdbcClient.class)
                .sql("update publication set due_at = now() where library_id = ?")
                .param(library)
                .update();
    }

    private List<AssetPublished> answers(int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> answers().size() >= number);
        return answers();
    }

    private List<AssetPublished> answers() {
        return service.sent(AssetPublished.class).stream()
                .filter(answer -> answer.libraryId() == library)
                .toList();
    }

    /** Takes all room but so much. */
    private static Path fill(Path folder, int kilobytesLeft) throws IOException {
        Path filler = folder.resolve("filler");
        try (var channel = FileChannel.open(filler, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] page = new byte[4096];
            long room = Files.getFileStore(folder).getUsableSpace() - kilobytesLeft * 1024L;
            for (long written = 0; written < room; written += page.length) {
                channel.write(ByteBuffer.wrap(page));
            }
        }
        return filler;
    }

    private static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static void mount(Path folder, String size) throws IOException, InterruptedException {
        String failure = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
        assumeTrue(failure.isEmpty(), "not tested here: a tmpfs cannot be mounted: " + failure);
    }

    /** Empty when it went well, else what it said. */
    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said + " (" + process.exitValue() + ")";
    }
}
