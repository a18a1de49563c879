package app.marquee.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Layout;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.MediaKind;
import app.marquee.model.topology.ServiceName;
import app.marquee.notifier.NotifierApplication;
import app.marquee.notifier.coalescing.Teller;
import app.marquee.notifier.coalescing.Telling;
import app.marquee.notifier.outgoing.CallFailed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People are told at most once. Outside the service's packages, whose scan would find the channel in every test. */
class ChannelIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    static final List<Telling> SENT = new CopyOnWriteArrayList<>();
    static final Queue<CallFailed> FAILURES = new ConcurrentLinkedQueue<>();
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(
                ServiceName.NOTIFIER,
                WithChannel.class,
                "notifier.coalescing.quiet=50ms",
                "notifier.coalescing.first-retry=50ms",
                "notifier.coalescing.look=50ms");
        service.send(new LibraryChanged(
                new Library(
                        1,
                        "Movies",
                        LibraryKind.MOVIES,
                        "/srv/movies",
                        "/srv/movies",
                        List.of(),
                        Layout.IN_PLACE,
                        AutomationMode.AUTOMATIC,
                        true,
                        ExistingFiles.MERGE,
                        true,
                        List.of(),
                        "en",
                        false),
                1));
        await().atMost(SOON)
                .until(() -> service.bean(JdbcClient.class)
                                .sql("select count(*) from library")
                                .query(Long.class)
                                .single()
                        == 1);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void forget() {
        service.bean(JdbcClient.class).sql("delete from delivery").update();
        service.bean(JdbcClient.class).sql("delete from target").update();
        SENT.clear();
        FAILURES.clear();
    }

    @Import(NotifierApplication.class)
    static class WithChannel {
        @Bean
        Teller channel() {
            return new Teller() {
                @Override
                public String service() {
                    return "discord";
                }

                @Override
                public boolean toldToPeople() {
                    return true;
                }

                @Override
                public Optional<String> tell(Telling telling) {
                    SENT.add(telling);
                    CallFailed failure = FAILURES.poll();
                    if (failure != null) {
                        throw failure;
                    }
                    return Optional.empty();
                }
            };
        }
    }

    @Test
    void peopleAreNotToldAgainWhatWasInterrupted() {
        service.bean(JdbcClient.class).sql("""
                        with on_again as (update notification_config set enabled = true where service = 'discord'),
                             channel as (
                          insert into target (service, name, address, created_at, changed_at)
                          values ('discord', 'ours', 'http://127.0.0.1:9', now(), now()) returning id)
                        insert into delivery (target_id, service, target, library_id, folder, folders, state, urgency,
                                              correlation, created_at, next_attempt_at, started_at)
                        select id, 'discord', 'ours', 1, 'Heat (1995)', '["Heat (1995)"]', 'sending', 4, '', now(), now(),
                               now() from channel
                        """).update();

        assertThat(outcome()).isEqualTo(PlayersNotified.Outcome.UNKNOWN);
        assertThat(SENT).isEmpty();
    }

    @Test
    void peopleAreNotToldAgainWhatMayHaveArrived() {
        FAILURES.add(new CallFailed(CallFailed.Reason.TIMEOUT, "it did not answer in time"));

        publish();

        assertThat(outcome()).isEqualTo(PlayersNotified.Outcome.UNKNOWN);
        assertThat(service.get("/api/v1/deliveries?state=unknown")
                        .json()
                        .path(0)
                        .path("reason")
                        .asString())
                .isEqualTo("it did not answer in time: it may have arrived, and is not sent again");
        assertThat(SENT).hasSize(1);
    }

    @Test
    void peopleAreToldLaterWhatCertainlyDidNotArrive() {
        FAILURES.add(new CallFailed(CallFailed.Reason.UNREACHABLE, "it cannot be reached"));

        publish();

        assertThat(outcome()).isEqualTo(PlayersNotified.Outcome.TOLD);
        assertThat(SENT).hasSize(2);
    }

    private static void publish() {
        service.bean(JdbcClient.class).sql("""
                        with on_again as (update notification_config set enabled = true where service = 'discord')
                        insert into target (service, name, address, created_at, changed_at)
                        values ('discord', 'ours', 'http://127.0.0.1:9', now(), now())
                        """).update();
        service.send(new AssetPublished(
                7,
                MediaKind.MOVIE,
                1,
                1,
                "Heat (1995)",
                "Heat",
                AssetPublished.Outcome.HELD,
                List.of(new FileReference(7, 1, "Heat (1995)/Heat.mkv", 1)),
                List.of(),
                List.of(),
                null,
                true));
    }

    /** Of the only delivery of this test. */
    private static PlayersNotified.Outcome outcome() {
        long target = service.bean(JdbcClient.class)
                .sql("select id from target")
                .query(Long.class)
                .single();
        await().atMost(SOON).until(() -> told(target).size() == 1);
        return told(target).getFirst().outcome();
    }

    private static List<PlayersNotified> told(long target) {
        return service.sent(PlayersNotified.class).stream()
                .filter(told -> told.targetId() == target)
                .toList();
    }
}
