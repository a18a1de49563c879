package app.marquee.publisher.cache;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.topology.ServiceName;
import app.marquee.publisher.ImageServer;
import app.marquee.publisher.PublisherApplication;
import app.marquee.publisher.cache.Original.InCache;
import app.marquee.publisher.cache.Original.Unavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArtworkCacheIT {
    static ServiceUnderTest service;
    static ImageServer images;
    static ArtworkCache cache;

    @BeforeAll
    static void start() {
        images = new ImageServer();
        service =
                ServiceUnderTest.start(ServiceName.PUBLISHER, PublisherApplication.class, "publisher.cache.timeout=2s");
        cache = service.bean(ArtworkCache.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        images.close();
    }

    @Test
    void keepsAPersonsOwnImageForGoodAndShowsItSmall() {
        byte[] image = ImageServer.draw("jpg", 900, 600, 7);

        ArtworkCache.Uploaded uploaded =
                cache.keepUploaded(image, ImageHeader.of(image).orElseThrow());
        service.bean(JdbcClient.class)
                .sql("update cache_inventory set orphaned_at = '2001-01-01', last_used_at = '2001-01-01'"
                        + " where content_hash = :hash")
                .param("hash", uploaded.sha256())
                .update();
        cache.collectGarbage();

        assertThat(cache.originals(List.of(uploaded.url())).get(uploaded.url())).isInstanceOf(InCache.class);
        String path = "/api/v1/cache/" + uploaded.sha256();
        assertThat(service.get(path).status()).isEqualTo(200);
        assertThat(service.get(path + "/thumbnail").status()).isEqualTo(200);
        assertThat(service.get(path + "/thumbnail").body().length()).isLessThan(image.length);
        assertThat(service.get("/api/v1/cache/" + "0".repeat(64) + "/thumbnail").status())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/cache/..%2F..%2Fsecrets/thumbnail").status())
                .isBetween(400, 404);
        assertThat(service.post("/api/v1/cache", "<svg/>").status()).isEqualTo(400);
    }

    @Test
    void fetchesAnImageOnceHoweverManyAskAtOnce() throws Exception {
        String url = images.url("once.jpg");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Map<String, Original>> ask = () -> cache.originals(List.of(url));
            for (var answer : threads.invokeAll(Collections.nCopies(40, ask))) {
                assertThat(answer.get().get(url)).isInstanceOf(InCache.class);
            }
        }

        assertThat(images.requests()).filteredOn("/once.jpg"::equals).hasSize(1);
    }

    @Test
    void keepsTheSameBytesOnceHoweverManyAddressesTheyHave() throws IOException {
        images.serve("twin1.jpg", ImageServer.draw("jpg", 40, 40, 99));
        images.serve("twin2.jpg", ImageServer.draw("jpg", 40, 40, 99));

        var found = cache.originals(List.of(images.url("twin1.jpg"), images.url("twin2.jpg")));

        assertThat(found.values()).allMatch(found.get(images.url("twin1.jpg"))::equals);
        CachedAsset asset = ((InCache) found.get(images.url("twin1.jpg"))).asset();
        assertThat(file(asset)).isRegularFile();
        assertThat(service.get("/api/v1/cache/" + asset.sha256()).status()).isEqualTo(200);
    }

    @Test
    void noticesDamagedBytesAndFetchesThemAgain() throws IOException {
        String url = images.url("damaged.jpg");
        CachedAsset asset = ((InCache) cache.originals(List.of(url)).get(url)).asset();
        Files.writeString(file(asset), "rust");

        assertThat(cache.read(asset)).contains(images.bytes("damaged.jpg"));
        assertThat(Files.readAllBytes(file(asset))).isEqualTo(images.bytes("damaged.jpg"));
    }

    @Test
    void refusesWhatIsNoImageAndTellsWhatMayPass() {
        images.serve("page.jpg", "<html></html>".getBytes(StandardCharsets.UTF_8));
        images.answer("gone.jpg", 404);
        images.answer("busy.jpg", 503);

        assertThat(passing(images.url("page.jpg"))).isFalse();
        assertThat(passing(images.url("gone.jpg"))).isFalse();
        assertThat(passing(images.url("busy.jpg"))).isTrue();
        assertThat(passing("http://127.0.0.1:1/x.jpg")).isTrue();
        assertThat(passing("file:///etc/hostname")).isFalse();
    }

    @Test
    void waitsForNoImageThatNeverEnds() {
        images.stall("endless.jpg");

        assertThat(passing(images.url("endless.jpg"))).isTrue();
    }

    @Test
    void countsReferencesAsARecountWould() {
        JdbcClient jdbc = service.bean(JdbcClient.class);
        List<String> hashes = IntStream.range(0, 8)
                .mapToObj(i ->
                        cache.keepTheirs(new byte[] {(byte) i, 1, 2}, "bin").sha256())
                .toList();
        Random random = new Random(42);
        for (int i = 0; i < 1_000; i++) {
            String path = "p" + random.nextInt(30);
            String one = hashes.get(random.nextInt(8));
            String other = random.nextBoolean() ? hashes.get(random.nextInt(8)) : null;
            if (random.nextInt(3) == 0) {
                jdbc.sql("delete from published_file where library_id = 900 and path = ?")
                        .param(path)
                        .update();
            } else {
                jdbc.sql("""
                                insert into published_file
                                    (library_id, path, sha256, size, modified_at, original_sha256, published_at)
                                values (900, ?, ?, 1, now(), ?, now())
                                on conflict (library_id, path) do update
                                set sha256 = excluded.sha256, original_sha256 = excluded.original_sha256
                                """).params(Arrays.asList(path, one, other)).update();
            }
        }

        List<String> wrong = jdbc.sql("""
                        select content_hash from cache_inventory c
                        where reference_count <> (
                                select count(*) filter (where sha256 = c.content_hash)
                                    + count(*) filter (where original_sha256 = c.content_hash) from published_file)
                            or (orphaned_at is null) <> (reference_count > 0)
                        """).query(String.class).list();
        assertThat(wrong).isEmpty();
    }

    private static boolean passing(String url) {
        Original original = cache.originals(List.of(url)).get(url);
        return ((Unavailable) original).passing();
    }

    private static Path file(CachedAsset asset) throws IOException {
        try (Stream<Path> files = Files.walk(service.home().resolve("cache"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(asset.sha256()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
