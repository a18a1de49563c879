package app.marquee.notifier;

import static app.marquee.notifier.TestNotifier.SOON;
import static app.marquee.notifier.TestNotifier.movie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.PlayersNotified;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong at one player harms no other, and is tried as often as it makes sense. */
class FailingPlayersIT {
    @RegisterExtension
    private final TestNotifier notifier = new TestNotifier();

    @Test
    void tellsJellyfinOnceWhileKodiIsDownAndKodiWhenItIsBack() {
        notifier.addKodi();
        notifier.addJellyfin();
        notifier.kodi().answers(500);

        notifier.service().send(movie(14, 1, "Down (2001)", Outcome.WRITTEN, true));

        await().atMost(SOON).until(() -> notifier.kodi().calls("JSONRPC.Ping").size() >= 4);
        assertThat(notifier.kodi().calls("XBMC.GetInfoBooleans")).hasSize(1);
        assertThat(notifier.jellyfin().calls("/Library/Media/Updated")).hasSize(1);
        assertThat(notifier.jellyfin()
                        .calls("/Library/Media/Updated")
                        .getFirst()
                        .authorization())
                .startsWith("MediaBrowser Token=\"key\"");
        assertThat(notifier.told(1)).extracting(PlayersNotified::service).containsExactly("jellyfin");

        notifier.kodi().answers(200);

        assertThat(notifier.told(2))
                .allSatisfy(one -> assertThat(one.outcome()).isEqualTo(PlayersNotified.Outcome.TOLD));
    }

    @Test
    void isNotDelayedByATargetThatHangs() {
        notifier.addKodi();
        notifier.addJellyfin();
        notifier.kodi().hangs();
        Instant sent = Instant.now();

        notifier.service().send(movie(15, 1, "Hanging (2001)", Outcome.WRITTEN, true));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(notifier.jellyfin().calls("/Library/Media/Updated"))
                        .hasSize(1));
        assertThat(Duration.between(
                        sent,
                        notifier.jellyfin()
                                .calls("/Library/Media/Updated")
                                .getFirst()
                                .at()))
                .isLessThan(Duration.ofMillis(900));
    }

    @Test
    void leavesATargetAloneThatKeepsFailing() {
        notifier.addKodi();
        notifier.kodi().answers(500);
        for (int number = 0; number < 3; number++) {
            notifier.service().send(movie(500 + number, 1, "Broken " + number, Outcome.WRITTEN, true));
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                notifier.service().get("/actuator/health").body())
                        .contains("DEGRADED")
                        .contains("kodi in the test"));
        notifier.kodi().answers(200);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                notifier.service().get("/actuator/health").body())
                        .doesNotContain("DEGRADED"));
    }

    @Test
    void doesNotTryAWrongPasswordAgainAndTellsWhenItIsCorrected() {
        long id = notifier.addKodi();
        notifier.kodi().answers(401);

        notifier.service().send(movie(16, 1, "Refused (2001)", Outcome.WRITTEN, true));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                notifier.service().get("/actuator/health").body())
                        .contains("DEGRADED", "refuses user name or password"));
        assertThat(notifier.service()
                        .get("/api/v1/deliveries?state=pending")
                        .json()
                        .path(0)
                        .path("reason")
                        .asString())
                .contains("refuses user name or password");
        assertThat(notifier.kodi().methods()).hasSize(1);
        assertThat(notifier.told()).isEmpty();

        notifier.kodi().answers(200);
        notifier.service().put("/api/v1/targets/" + id, "{\"secret\": \"the right one\"}");

        assertThat(notifier.told(1).getFirst().outcome()).isEqualTo(PlayersNotified.Outcome.TOLD);
    }

    @Test
    void tellsAPlayerAtOnceThatATestFoundAnswering() {
        long id = notifier.addKodi();
        notifier.kodi().answers(401);
        notifier.service().send(movie(23, 1, "Tested (2001)", Outcome.WRITTEN, true));
        await().atMost(SOON)
                .until(() -> notifier.service().get("/actuator/health").body().contains("DEGRADED"));

        notifier.kodi().answers(200);
        notifier.service().post("/api/v1/targets/" + id + "/test", null);

        assertThat(notifier.told(1).getFirst().folder()).endsWith("Tested (2001)");
    }

    @Test
    void endsADeliveryThatAPlayerWhichIsThereCannotTake() {
        notifier.addKodi();
        notifier.kodi().cannot("Files.GetDirectory");

        notifier.service().send(movie(24, 1, "Unknown (2001)", Outcome.WRITTEN, true));

        PlayersNotified told = notifier.told(1).getFirst();
        assertThat(told.outcome()).isEqualTo(PlayersNotified.Outcome.FAILED);
        assertThat(told.reason()).contains("cannot open smb://nas/movies/");
        assertThat(notifier.kodi().calls("Files.GetDirectory")).hasSize(3);
        assertThat(notifier.service().get("/actuator/health").body()).doesNotContain("DEGRADED");
    }

    @Test
    void tellsAPlayerAgainWhoseCallADeadInstanceLeft() {
        notifier.addKodi();
        JdbcClient jdbc = notifier.jdbc();
        long target = jdbc.sql("select id from target").query(Long.class).single();
        jdbc.sql("insert into target_lease values (?, 'dead', now() + interval '700 milliseconds')")
                .param(target)
                .update();
        notifier.service().send(movie(21, 1, "Crash (2001)", Outcome.WRITTEN, true));
        await().atMost(SOON).untilAsserted(() -> assertThat(notifier.waiting()).isEqualTo(1));

        jdbc.sql("""
                        with left_open as (
                          insert into delivery (target_id, service, target, library_id, folder, folders, state, urgency,
                                                correlation, created_at, next_attempt_at, started_at)
                          values (?, 'kodi', 'kodi in the test', 1, 'Crash (2001)', '["Crash (2001)"]', 'sending', 4, '',
                                  now(), now(), now()) returning id)
                        update news set delivery_id = left_open.id from left_open where delivery_id is null
                        """).param(target).update();

        assertThat(notifier.told(1).getFirst().items()).containsExactly(new PlayersNotified.Item(21, 1));
        assertThat(notifier.kodi().scanned()).containsExactly("smb://nas/movies/Crash (2001)/");
    }
}
