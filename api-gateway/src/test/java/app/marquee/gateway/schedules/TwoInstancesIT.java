package app.marquee.gateway.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.gateway.Gateway;
import app.marquee.model.command.PublishItem;
import app.marquee.testkit.infrastructure.Place;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways on one database, shared by the tests: each looks at jobs of its own type. */
class TwoInstancesIT {
    @TempDir
    static Path home;

    static Place place;
    static Gateway one;
    static Gateway other;

    @BeforeAll
    static void start() {
        place = Place.make();
        one = new Gateway(place, home);
        other = new Gateway(place, home);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        place.close();
    }

    @Test
    void everyRowIsDispatchedOnce() {
        one.sql("insert into job_queue (type, payload)"
                + " select 'publish', jsonb_build_object('itemId', n) from generate_series(1, 300) n");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(one.service().sent(PublishItem.class)).hasSizeGreaterThanOrEqualTo(300));

        assertThat(one.query("select count(*) from job_queue where status = 'processing'"))
                .containsExactly("300");
        assertThat(one.service().sent(PublishItem.class))
                .extracting(PublishItem::itemId)
                .doesNotHaveDuplicates();
    }

    @Test
    void aScheduleThatIsDueRunsOnceAndAMissedRunIsCaughtUpOnce() {
        await().until(() ->
                one.query("select 1 from schedules where next_run is null").isEmpty());

        one.sql("update schedules set next_run = now() - interval '3 days' where name = 'cleanup'");

        await().until(() -> !one.query("select 1 from job_history where type = 'scheduled-cleanup'")
                .isEmpty());
        await().pollDelay(Duration.ofSeconds(3))
                .untilAsserted(
                        () -> assertThat(one.query("select status from job_history where type = 'scheduled-cleanup'"))
                                .containsExactly("completed"));
        assertThat(one.query("select last_status from schedules where name = 'cleanup'")
                        .getFirst())
                .startsWith("job ");
    }

    @Test
    void aScheduleIsChangedAndRunByHand() {
        assertThat(one.service()
                        .put(
                                "/api/v1/schedules/quick-scan",
                                "{\"cron\":\"*/5 * * * *\",\"timezone\":\"Europe/Berlin\"}")
                        .json()
                        .path("cron")
                        .asString())
                .isEqualTo("*/5 * * * *");
        assertThat(one.service()
                        .put("/api/v1/schedules/quick-scan", "{\"cron\":\"often\"}")
                        .status())
                .isEqualTo(400);
        assertThat(one.service().post("/api/v1/schedules/quick-scan/run", null).status())
                .isEqualTo(202);
        assertThat(one.service().get("/api/v1/schedules/nothing").status()).isEqualTo(404);
        await().untilAsserted(
                        () -> assertThat(one.query("select status from job_history where type = 'scheduled-file-scan'"))
                                .containsExactly("completed"));
    }
}
