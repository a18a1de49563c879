package app.marquee.scanner.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.MessageJson;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.JobProgress.Status;
import app.marquee.model.topology.ServiceName;
import app.marquee.scanner.ScannerApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every job that asked for a scan hears of its end, whenever it came. */
class ScanEndIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    static Path place;

    private static ServiceUnderTest service;
    private static long library;

    @BeforeAll
    static void start() throws IOException {
        service = ServiceUnderTest.start(
                ServiceName.SCANNER,
                ScannerApplication.class,
                "scanner.walking.watch=false",
                "scanner.scanning.scan-at-start=false",
                "scanner.scanning.progress=50ms");
        library = library("M", Files.createDirectory(place.resolve("movies")));
        await().atMost(SOON)
                .until(() -> scans().latest(library, 1).stream().anyMatch(scan -> scan.state() == Phase.COMPLETED));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aJobThatAttachesInTheMomentItsScanEndsIsToldOfTheEnd() {
        long scan = underWay(library);

        service.bean(TransactionTemplate.class).executeWithoutResult(attaching -> {
            assertThat(service.bean(ScanRequests.class)
                            .take(new ScanLibrary(501L, library, ScanLibrary.Mode.QUICK, null)))
                    .contains(scan);
            Thread.ofVirtual().start(() -> scans().enter(scan, Phase.COMPLETED, now()));
            await("somebody tells of the end, or waits until nobody attaches any longer")
                    .atMost(SOON)
                    .until(() -> endTold(scan) || waitingForTheLibrary());
        });

        await().atMost(SOON).until(() -> ended(501) == 1);
    }

    @Test
    void aJobThatComesAfterTheEndGetsAScanOfItsOwn() {
        long scan = underWay(library);
        scans().enter(scan, Phase.COMPLETED, now());

        long own = service.bean(ScanRequests.class)
                .take(new ScanLibrary(502L, library, ScanLibrary.Mode.QUICK, null))
                .orElseThrow();

        assertThat(own).isNotEqualTo(scan);
        await().atMost(SOON).until(() -> ended(502) == 1);
    }

    @Test
    void aScanThatHasBegunAnswersNobodyElseAndAllWhoAskMeanwhileShareTheNext() {
        long begun = underWay(library);
        service.bean(JdbcClient.class)
                .sql("update scan_jobs set discovering_at = now() where id = :id")
                .param("id", begun)
                .update();
        ScanRequests requests = service.bean(ScanRequests.class);

        long next = requests.take(new ScanLibrary(504L, library, ScanLibrary.Mode.QUICK, null))
                .orElseThrow();
        long same = requests.take(new ScanLibrary(505L, library, ScanLibrary.Mode.QUICK, "Some (2001)"))
                .orElseThrow();

        assertThat(next).isGreaterThan(begun).isEqualTo(same);
        scans().enter(begun, Phase.COMPLETED, now());
        await().atMost(SOON).until(() -> ended(504) == 1 && ended(505) == 1);
    }

    @Test
    void aJobWhoseLibraryIsForgottenIsToldSo() throws IOException {
        Path other = Files.createDirectory(place.resolve("other"));
        long forgotten = library("Other", other);
        long scan = underWay(forgotten);
        assertThat(service.bean(ScanRequests.class)
                        .take(new ScanLibrary(503L, forgotten, ScanLibrary.Mode.QUICK, null)))
                .isPresent();

        assertThat(service.delete("/api/v1/libraries/" + forgotten).status()).isEqualTo(204);

        await().atMost(SOON)
                .until(() -> service.sent(JobProgress.class).stream()
                        .anyMatch(said -> said.jobId() == 503 && said.status() == Status.CANCELLED));
        assertThat(scans().find(scan)).isEmpty();
    }

    @Test
    void scansOfLongAgoAreForgottenButTheLatestOfALibrary() throws IOException {
        long other = library("Old", Files.createDirectory(place.resolve("old")));
        await().atMost(SOON)
                .until(() -> scans().latest(other, 1).stream().anyMatch(scan -> scan.state() == Phase.COMPLETED));
        long first = ended(other, 100);
        long second = ended(other, 95);
        long latest = ended(other, 91);

        scans().forgetOld(now());

        assertThat(scans().find(first)).isEmpty();
        assertThat(scans().find(second)).isEmpty();
        assertThat(scans().find(latest)).isPresent();
    }

    private static long ended(long library, int daysAgo) {
        return service.bean(JdbcClient.class)
                .sql("""
                        insert into scan_jobs (library_id, mode, state, created_at, finished_at, end_told_at)
                        select :library, 'QUICK', 'completed', at, at, at from (select now() - :days * interval '1 day' as at) t
                        returning id
                        """)
                .param("library", library)
                .param("days", daysAgo)
                .query(Long.class)
                .single();
    }

    private static long library(String name, Path root) {
        return service.post(
                        "/api/v1/libraries",
                        MessageJson.mapper()
                                .writeValueAsString(Map.of("name", name, "kind", "movies", "root", root.toString())))
                .json()
                .path("id")
                .asLong();
    }

    /** One that another instance seems to walk, so that it stays where it is. */
    private static long underWay(long library) {
        return service.bean(JdbcClient.class)
                .sql("""
                        insert into scan_jobs (library_id, mode, state, claimed_until, created_at)
                        values (:library, 'QUICK', 'discovering', now() + interval '1 hour', now()) returning id
                        """)
                .param("library", library)
                .query(Long.class)
                .single();
    }

    private static ScanRepository scans() {
        return service.bean(ScanRepository.class);
    }

    private static Instant now() {
        return service.bean(Clock.class).instant();
    }

    private static boolean endTold(long scan) {
        return scans().endedUntold().stream().noneMatch(untold -> untold.id() == scan)
                && scans().find(scan).orElseThrow().finishedAt() != null;
    }

    private static boolean waitingForTheLibrary() {
        return service.bean(JdbcClient.class).sql("""
                        select exists (select 1 from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock' and query like '%from library%')
                        """).query(Boolean.class).single();
    }

    private static long ended(long job) {
        List<JobProgress> progress = service.sent(JobProgress.class);
        return progress.stream()
                .filter(said -> said.jobId() == job && said.status() == Status.COMPLETED)
                .count();
    }
}
