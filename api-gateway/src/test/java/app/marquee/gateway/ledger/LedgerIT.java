package app.marquee.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.gateway.Gateway;
import app.marquee.model.Samples;
import app.marquee.model.command.CancelJob;
import app.marquee.model.command.EnrichItem;
import app.marquee.model.command.PublishItem;
import app.marquee.model.command.RefreshMetadata;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.event.WebhookReceived;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LedgerIT {
    static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = new Gateway();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aCleanupInsertedByHandIsDoneAndLandsInTheHistory() {
        gateway.sql("INSERT INTO job_queue(type,priority,payload,status,retry_count,max_retries,created_at)"
                + " VALUES('scheduled-cleanup',8,'{}','pending',0,3,now())");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(gateway.query("select status from job_history where type='scheduled-cleanup'"))
                                .contains("completed"));
    }

    @Test
    void aWebhookInsertedByHandIsHandedOn() {
        gateway.sql("""
                INSERT INTO job_queue (type, priority, payload, status, retry_count, max_retries, created_at)
                VALUES ('webhook-received', 1,
                  '{"source":"radarr","eventType":"Download","movie":{"id":1,"title":"Test Movie","year":2023,"path":"/movies/Test Movie (2023)","tmdbId":123}}',
                  'pending', 0, 3, CURRENT_TIMESTAMP)""");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(gateway.service().sent(WebhookReceived.class))
                        .anySatisfy(webhook -> {
                            assertThat(webhook.title()).isEqualTo("Test Movie");
                            assertThat(webhook.folder()).isEqualTo("/movies/Test Movie (2023)");
                            assertThat(webhook.ids().tmdb()).isEqualTo(123);
                        }));
        assertThat(gateway.query("select status from job_history where job_type='webhook-received'"))
                .contains("completed");
    }

    @Test
    void theUnderscoreNameIsUnderstood() {
        gateway.sql(
                "insert into job_queue (type, payload) values ('library_scan', '{\"libraryId\": 4711, \"mode\": \"full\"}')");

        await().untilAsserted(() -> assertThat(gateway.service().sent(ScanLibrary.class))
                .anySatisfy(scan -> {
                    assertThat(scan.libraryId()).isEqualTo(4711);
                    assertThat(scan.mode()).isEqualTo(ScanLibrary.Mode.FULL);
                }));
    }

    @Test
    void notifyRowsAreNeverDispatchedAndOthersGoOn() {
        gateway.sql("insert into job_queue (type, priority) values ('notify-kodi', 1)");
        gateway.sql(
                "insert into job_queue (type, payload) values ('enrich-metadata', '{\"itemId\": 815, \"force\": true}')");

        await().untilAsserted(() -> assertThat(gateway.service().sent(EnrichItem.class))
                .anySatisfy(enrich -> assertThat(enrich.itemId()).isEqualTo(815)));
        assertThat(gateway.query("select status from job_queue where type='notify-kodi'"))
                .containsOnly("pending");
    }

    @Test
    void aRowNobodyCanDoFailsWithTheReasonAndTheNextIsDone() {
        gateway.sql(
                "insert into job_queue (type, priority, payload) values ('library-scan', 1, '{\"libraryId\": \"x\"}'),"
                        + " ('no-such-work', 1, '{}'), ('scan-movie', 1, '{}')");
        gateway.sql("insert into job_queue (type, payload) values ('publish', '{\"itemId\": 816}')");

        await().untilAsserted(() -> assertThat(gateway.service().sent(PublishItem.class))
                .anySatisfy(publish -> assertThat(publish.itemId()).isEqualTo(816)));
        assertThat(gateway.query("select error_message from job_history where status = 'failed'"))
                .anySatisfy(error -> assertThat(error).contains("libraryId"))
                .anySatisfy(error -> assertThat(error).contains("no-such-work"))
                .anySatisfy(error -> assertThat(error).contains("scanner-service"));
    }

    @Test
    void ofJobsOfWhichNobodySpeaksTheCancelledEndAndTheOthersAreAskedForAgain() {
        gateway.sql("insert into job_queue (type, payload, status, lease_until, cancelled_at) values"
                + " ('enrich-metadata', '{\"itemId\": 4001}', 'processing', now() - interval '1 s', now()),"
                + " ('enrich-metadata', '{\"itemId\": 4002}', 'processing', now() - interval '1 s', null)");
        gateway.sql("insert into job_queue (type, payload) values ('scheduled-cleanup', '{}')");

        await().untilAsserted(() -> assertThat(gateway.service().sent(EnrichItem.class))
                .anySatisfy(enrich -> assertThat(enrich.itemId()).isEqualTo(4002)));
        assertThat(gateway.query("select status from job_history where payload->>'itemId' = '4001'"))
                .containsExactly("cancelled");
        assertThat(gateway.service().sent(EnrichItem.class))
                .extracting(EnrichItem::itemId)
                .doesNotContain(4001L);
    }

    @Test
    void oneThatCannotBeDoneHoldsUpNoneOfThoseTakenWithIt() {
        gateway.sql("insert into job_queue (type, payload) select 'enrich-metadata',"
                + " jsonb_build_object('itemId', case when n = 17 then -1 else 5000 + n end)"
                + " from generate_series(1, 50) n");

        await().untilAsserted(() -> assertThat(gateway.service().sent(EnrichItem.class))
                .extracting(EnrichItem::itemId)
                .filteredOn(id -> id > 5_000)
                .hasSize(49)
                .doesNotHaveDuplicates());
        assertThat(gateway.query(
                        "select error_message from job_history where type = 'enrich-metadata' and status = 'failed'"))
                .singleElement()
                .asString()
                .contains("positive whole number 'itemId'");
    }

    @Test
    void aRefreshOfALibraryIsAJobAsIsTheDailyOneOfAll() {
        long asked = gateway.service()
                .post("/api/v1/enrichment/refresh", "{\"libraryId\":7}")
                .json()
                .path("jobId")
                .longValue();
        long daily = gateway.service()
                .post("/api/v1/schedules/metadata-refresh/run", null)
                .json()
                .path("jobId")
                .longValue();

        await().untilAsserted(() -> assertThat(gateway.service().sent(RefreshMetadata.class))
                .contains(
                        new RefreshMetadata(asked, RefreshMetadata.Mode.CHANGED, 7L),
                        new RefreshMetadata(daily, RefreshMetadata.Mode.DAILY, null)));
        assertThat(gateway.query("select cron from schedules where name = 'metadata-refresh'"))
                .containsExactly("0 3 * * *");
        assertThat(gateway.service()
                        .post("/api/v1/enrichment/refresh", "{\"mode\":\"often\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aJobFollowsWhatIsSaidOfIt() {
        long id = gateway.service()
                .post("/api/v1/libraries/77/scan", "{\"mode\":\"full\"}")
                .json()
                .path("jobId")
                .longValue();
        await().untilAsserted(() -> assertThat(gateway.service().sent(ScanLibrary.class))
                .anySatisfy(scan -> assertThat(scan.jobId()).isEqualTo(id)));

        gateway.service()
                .send(new JobProgress(id, "scanner-service", JobProgress.Status.RUNNING, "scanning", 3, 10, "3 of 10"));
        await().untilAsserted(() -> {
            JsonNode job = gateway.service().get("/api/v1/jobs/" + id).json();
            assertThat(job.path("status").asString()).isEqualTo("processing");
            assertThat(job.path("progressCurrent").asInt()).isEqualTo(3);
        });

        gateway.service()
                .send(new JobProgress(id, "scanner-service", JobProgress.Status.COMPLETED, "done", 10, 10, "10 of 10"));
        await().untilAsserted(() -> assertThat(gateway.service()
                        .get("/api/v1/jobs/" + id)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("completed"));
        assertThat(gateway.query("select progress_message from job_history where id = " + id))
                .containsExactly("10 of 10");
    }

    @Test
    void aJobInWorkIsCancelledByAskingWhoeverDoesIt() {
        long id = gateway.service()
                .post("/api/v1/libraries/78/scan", null)
                .json()
                .path("jobId")
                .longValue();
        await().until(() -> !gateway.query("select 1 from job_queue where status = 'processing' and id = " + id)
                .isEmpty());

        assertThat(gateway.service()
                        .post("/api/v1/jobs/" + id + "/cancel", null)
                        .status())
                .isEqualTo(200);

        await().untilAsserted(() ->
                assertThat(gateway.service().sent(CancelJob.class)).contains(new CancelJob(id)));
        gateway.service()
                .send(new JobProgress(id, "scanner-service", JobProgress.Status.CANCELLED, null, 0, 0, "stopped"));
        await().untilAsserted(() -> assertThat(gateway.query("select status from job_history where id = " + id))
                .containsExactly("cancelled"));
        assertThat(gateway.service()
                        .post("/api/v1/jobs/" + id + "/cancel", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aFailedJobIsTriedAgainWhenAPersonSaysSo() {
        gateway.sql(
                "insert into job_queue (id, type, payload) overriding system value values (900001, 'publish', '{}')");
        await().untilAsserted(() -> assertThat(gateway.query("select status from job_history where id = 900001"))
                .containsExactly("failed"));
        gateway.sql("update job_history set payload = '{\"itemId\": 817}' where id = 900001");

        assertThat(gateway.service().post("/api/v1/jobs/900001/retry", null).status())
                .isEqualTo(200);

        await().untilAsserted(() -> assertThat(gateway.service().sent(PublishItem.class))
                .anySatisfy(publish -> assertThat(publish.itemId()).isEqualTo(817)));
    }

    @Test
    void aScheduledScanAsksForOneOfEachKnownLibrary() {
        LibraryChanged known = Samples.of(LibraryChanged.class);
        gateway.service().send(known);
        await().until(() ->
                !gateway.query("select 1 from library where not removed").isEmpty());

        gateway.sql("insert into job_queue (type, payload) values ('scheduled-file-scan', '{\"mode\": \"quick\"}')");

        await().untilAsserted(() -> assertThat(gateway.service().sent(ScanLibrary.class))
                .anySatisfy(scan -> {
                    assertThat(scan.libraryId()).isEqualTo(known.library().id());
                    assertThat(scan.mode()).isEqualTo(ScanLibrary.Mode.QUICK);
                }));
    }

    @Test
    void whatPlayersWereToldIsMirroredAsRows() {
        PlayersNotified told = Samples.of(PlayersNotified.class);

        gateway.service().send(told);

        await().untilAsserted(() -> assertThat(
                        gateway.query("select status from job_history where type = 'notify-" + told.service() + "'"))
                .isNotEmpty());
    }

    @Test
    void jobsAreListedByTypeStatusAndPage() {
        gateway.sql("insert into job_queue (type, status) select 'verify-files', 'waiting' from generate_series(1, 5)");

        var page = gateway.service()
                .get("/api/v1/jobs?type=verify_files&status=waiting&page=2&pageSize=2")
                .json();

        assertThat(page.path("totalItems").asInt()).isEqualTo(5);
        assertThat(page.path("items")).hasSize(2);
        assertThat(gateway.service().get("/api/v1/jobs?limit=201").status()).isEqualTo(400);
        assertThat(gateway.service().get("/api/v1/jobs/types").json().findValuesAsString("type"))
                .containsAll(List.of("webhook-received", "library-scan", "notify-kodi", "cache-asset"));
        assertThat(gateway.service().get("/api/v1/jobs/123456789").status()).isEqualTo(404);
        assertThat(gateway.service().delete("/api/v1/jobs?olderThan=30d").status())
                .isEqualTo(200);
        assertThat(gateway.service().delete("/api/v1/jobs?olderThan=old").status())
                .isEqualTo(400);
    }
}
