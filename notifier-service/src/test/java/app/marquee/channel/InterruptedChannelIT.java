package app.marquee.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.topology.ServiceName;
import app.marquee.notifier.NotifierApplication;
import app.marquee.notifier.coalescing.Teller;
import app.marquee.notifier.coalescing.Telling;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outside the service's packages, whose scan would find the channel in every test. */
class InterruptedChannelIT {
    static final List<Telling> SENT = new CopyOnWriteArrayList<>();

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
                    return Optional.empty();
                }
            };
        }
    }

    @Test
    void peopleAreNotToldAgainWhatMayHaveArrived() {
        try (var service = ServiceUnderTest.start(ServiceName.NOTIFIER, WithChannel.class)) {
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

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(service.sent(PlayersNotified.class))
                            .singleElement()
                            .satisfies(told -> assertThat(told.outcome()).isEqualTo(PlayersNotified.Outcome.UNKNOWN)));
            assertThat(service.get("/api/v1/deliveries?state=unknown")
                            .json()
                            .path(0)
                            .path("reason")
                            .asString())
                    .contains("may have arrived");
            assertThat(SENT).isEmpty();
        }
    }
}
