package app.marquee.scanner.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.MessageJson;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.JobProgress.Status;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.topology.ServiceName;
import app.marquee.scanner.ScannerApplication;
import app.marquee.scanner.TinyVideo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A root that vanishes while its directories are compared costs nobody a file. */
class VanishingRootIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MOVIES = 6;

    @TempDir
    static Path place;

    private static ServiceUnderTest service;
    private static Path root;
    private static long library;

    @BeforeAll
    static void start() {
        root = place.resolve("movies");
        for (int movie = 0; movie < MOVIES; movie++) {
            TinyVideo.write(root.resolve("Film %d (2001)/film.mkv".formatted(movie)), new byte[0]);
        }
        service = ServiceUnderTest.start(
                ServiceName.SCANNER,
                ScannerApplication.class,
                "scanner.walking.watch=false",
                "scanner.scanning.workers=1",
                "scanner.scanning.batch=1",
                "scanner.inventory.missing-hold=1ms");
        library = service.post(
                        "/api/v1/libraries",
                        MessageJson.mapper()
                                .writeValueAsString(Map.of("name", "M", "kind", "movies", "root", root.toString())))
                .json()
                .path("id")
                .asLong();
        await().atMost(SOON).until(() -> service.sent(MediaIdentified.class).size() == MOVIES);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theScanFailsTheLibraryIsFrozenAndNothingIsMissing() {
        service.bean(TransactionTemplate.class).executeWithoutResult(held -> {
            jdbc().sql("select id from media_file where path like 'Film 2%' for update")
                    .query(Long.class)
                    .single();
            Thread.ofVirtual().start(() -> service.send(new ScanLibrary(1L, library, ScanLibrary.Mode.FULL, null)));
            await("the scan compares the directory whose file is held")
                    .atMost(SOON)
                    .until(VanishingRootIT::isHeld);
            move(root, place.resolve("away"));
        });

        await().atMost(SOON).until(() -> ended() == Status.FAILED);
        var state = service.get("/api/v1/libraries/" + library).json().path("state");
        assertThat(state.path("frozen").asString("")).contains("missing. Is its disk mounted?");
        assertThat(state.path("files").asInt()).isEqualTo(MOVIES);
        assertThat(service.sent(FileRemoved.class)).isEmpty();
    }

    private static boolean isHeld() {
        return jdbc().sql("""
                        select exists (select 1 from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock')
                        """).query(Boolean.class).single();
    }

    private static JdbcClient jdbc() {
        return service.bean(JdbcClient.class);
    }

    private static Status ended() {
        return service.sent(JobProgress.class).stream()
                .filter(progress -> progress.jobId() == 1)
                .map(JobProgress::status)
                .reduce((first, second) -> second)
                .orElse(Status.RUNNING);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
