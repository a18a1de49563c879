package app.marquee.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.deadletters.DeadLettersClient;
import app.marquee.messaging.outbox.Headers;
import app.marquee.messaging.outbox.OutboxRepository;
import app.marquee.messaging.settings.Live;
import app.marquee.messaging.testing.Answer;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.messaging.toy.ToyNotifier;
import app.marquee.model.MessageJson;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.event.SettingsChanged;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Urgency;
import app.marquee.model.topology.ServiceName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class MessagingIT {
    static ServiceUnderTest service;
    static ToyNotifier toy;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(ServiceName.NOTIFIER, ToyNotifier.class);
        toy = service.bean(ToyNotifier.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void forget() {
        toy.tries.set(0);
        toy.providerAway.set(false);
        service.bean(DeadLettersClient.class).discard(letter -> true);
    }

    @Test
    void aMessageIsHandledAndItsAnswerCarriesTheSameCorrelation() {
        Correlation correlation = new Correlation("11111111-2222", List.of(), Urgency.CRITICAL, null);

        correlation.run(() -> service.send(published("correlated")));

        await().untilAsserted(() -> assertThat(service.deliveries(PlayersNotified.class))
                .anySatisfy(answer -> {
                    assertThat(answer.getMessageProperties().getCorrelationId()).isEqualTo("11111111-2222");
                    assertThat(answer.getMessageProperties().getReceivedRoutingKey())
                            .isEqualTo("urgent");
                    assertThat(answer.getMessageProperties().getType()).isEqualTo("players.notified");
                }));
    }

    @Test
    @SuppressWarnings("unchecked")
    void settingsTakeEffectAtOnceHereAndAtTheNewsOfItElsewhere() {
        Live<ToyNotifier.Toy> live = service.bean(Live.class);
        JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
        long seen =
                service.get("/api/v1/notifier/settings").json().path("revision").asLong();

        Answer changed = service.put(
                "/api/v1/notifier/settings",
                "{\"revision\":%d,\"values\":{\"notifier.toy.key\":\"open sesame\",\"notifier.toy.size\":3}}"
                        .formatted(seen));
        Answer late = service.put(
                "/api/v1/notifier/settings", "{\"revision\":%d,\"values\":{\"notifier.toy.size\":4}}".formatted(seen));
        Answer tried =
                service.put("/api/v1/notifier/settings?validateOnly=true", "{\"values\":{\"notifier.toy.size\":5}}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).contains("\"***\"").doesNotContain("open sesame");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("current").path("revision").asLong()).isEqualTo(seen + 1);
        assertThat(tried.status()).isEqualTo(200);
        assertThat(live.get()).isEqualTo(new ToyNotifier.Toy("open sesame", 3));
        assertThat(jdbc.queryForList("select value from setting", String.class)).noneMatch("open sesame"::equals);
        await().untilAsserted(() -> assertThat(service.sent(SettingsChanged.class))
                .contains(new SettingsChanged("notifier-service", "notifier.toy.key,notifier.toy.size")));

        jdbc.update("update setting set value = '7' where name = 'notifier.toy.size'");
        service.send(new SettingsChanged("notifier-service", "notifier.toy.size"));

        await().until(() -> live.get().size() == 7);
    }

    @Test
    void aSettingThatDoesNotExistOrCannotBeIsRefusedByName() {
        for (String values : List.of(
                "{\"notifier.toy.colour\":\"red\"}", "{\"notifier.toy.size\":0}", "{\"notifier.toy.size\":{}}")) {
            Answer refused = service.put("/api/v1/notifier/settings", "{\"values\":" + values + "}");

            assertThat(refused.status()).as(values).isEqualTo(400);
            assertThat(refused.json().path("error").asString()).contains("'notifier.toy.");
        }
    }

    @Test
    void aMessageRolledBackIsNeverSent() {
        service.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            service.send(published("rolled back"));
            status.setRollbackOnly();
        });
        service.send(published("after"));

        await().until(() -> toy.titles.contains("after"));
        assertThat(toy.titles).doesNotContain("rolled back");
    }

    @Test
    void whatOneTransactionSaysIsSentInThatOrder() {
        List<String> titles =
                IntStream.range(0, 250).mapToObj(i -> "in order " + i).toList();
        int before = service.deliveries(AssetPublished.class).size();

        service.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> titles.forEach(title -> service.send(published(title))));

        await().until(() -> service.deliveries(AssetPublished.class).size() >= before + titles.size());
        assertThat(service.sent(AssetPublished.class))
                .extracting(AssetPublished::title)
                .containsSubsequence(titles);
    }

    @Test
    void aSecondDeliveryHasNoSecondEffect() {
        byte[] body = MessageJson.write(published("delivered twice"));

        service.sendRaw("asset.published", "normal", body);
        service.sendRaw("asset.published", "normal", body);
        service.send(published("marker"));

        await().until(() -> toy.titles.contains("marker") && queuesAreEmpty());
        assertThat(toy.titles.stream().filter("delivered twice"::equals)).hasSize(1);
    }

    @Test
    void aMalformedMessageIsADeadLetterAndTheNextIsHandled() {
        service.sendRaw("asset.published", "normal", "<html>no message</html>".getBytes(UTF_8));
        service.send(published("next"));

        await().until(() -> toy.titles.contains("next"));
        await().untilAsserted(() -> assertThat(
                        service.bean(DeadLettersClient.class).list())
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.queue()).isEqualTo("asset.published.notifier-service.dlq");
                    assertThat(letter.kind()).isEqualTo("permanent");
                    assertThat(letter.reason())
                            .contains("asset.published cannot be read")
                            .contains("<html>");
                }));
    }

    @Test
    void aPermanentFailureIsADeadLetterAtOnceAndCanBeReplayed() {
        service.send(published("permanent"));

        await().until(() -> service.bean(DeadLettersClient.class).count() == 1);
        Answer listed = service.get("/api/v1/dead-letters");
        assertThat(listed.json().get(0).get("reason").asString()).isEqualTo("will never work");
        int before = toy.titles.size();

        Answer replayed = service.post("/api/v1/dead-letters/all/replay", null);

        assertThat(replayed.json().get("replayed").asInt()).isEqualTo(1);
        await().until(() -> toy.titles.size() > before
                && service.bean(DeadLettersClient.class).count() == 1);
    }

    @Test
    void lookingAtDeadLettersOftenKeepsThem() {
        service.send(published("permanent"));
        await().until(() -> service.bean(DeadLettersClient.class).count() == 1);

        IntStream.range(0, 30)
                .forEach(i -> service.bean(DeadLettersClient.class).list());

        await().until(() -> service.bean(DeadLettersClient.class).list().size() == 1);
    }

    @Test
    void anUnknownFailureIsTriedThreeTimes() {
        service.send(published("unknown"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.bean(DeadLettersClient.class).count() == 1);
        assertThat(toy.tries).hasValue(3);
    }

    @Test
    void aConflictIsTriedAgainSoonAndThenHandled() {
        int before = service.sent(PlayersNotified.class).size();

        service.send(published("conflict"));

        await().until(() -> service.sent(PlayersNotified.class).size() > before);
        assertThat(toy.tries).hasValue(3);
        assertThat(service.bean(DeadLettersClient.class).count()).isZero();
    }

    @Test
    void anOutageSpendsNoAttemptAndTheMessageIsHandledWhenItIsOver() {
        toy.providerAway.set(true);
        int before = service.sent(PlayersNotified.class).size();
        service.send(published("outage"));
        await().until(() -> toy.titles.contains("outage"));

        toy.providerAway.set(false);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.sent(PlayersNotified.class).size() > before);
        assertThat(service.bean(DeadLettersClient.class).count()).isZero();
    }

    @Test
    void aMessageForLaterComesLater() {
        Clock clock = service.bean(Clock.class);

        service.bean(Outbox.class).addLater(published("later"), clock.instant().plusSeconds(2));
        service.send(published("sooner"));

        await().until(() -> toy.titles.contains("later"));
        assertThat(toy.titles.indexOf("sooner")).isLessThan(toy.titles.indexOf("later"));
    }

    @Test
    void theOutboxIsEmptyWhenEverythingIsConfirmed() {
        IntStream.range(0, 500).forEach(i -> service.send(published("one of many")));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.bean(OutboxRepository.class)
                                .backlog(service.bean(Clock.class).instant())
                                .rows()
                        == 0);
    }

    @Test
    void causesTravelWithTheAnswer() {
        Correlation many = new Correlation("33333333-4444", List.of("aaaa", "bbbb"), Urgency.HIGH, null);

        many.run(() -> service.send(published("many")));

        await().untilAsserted(() -> assertThat(service.deliveries(PlayersNotified.class))
                .anySatisfy(answer -> assertThat(
                                answer.getMessageProperties().getHeaders().get(Headers.CAUSES))
                        .isEqualTo("aaaa,bbbb")));
    }

    @Test
    void aStrangerIsRefused() {
        Answer answer = service.get("/api/v1/dead-letters");
        assertThat(answer.status()).isEqualTo(200);
        for (String path : List.of("/api/v1/dead-letters", "/%61pi/v1/dead-letters", "/api;x=y/v1/dead-letters")) {
            assertThat(service.anonymously(path).status()).as(path).isEqualTo(401);
        }
        assertThat(service.anonymously("/v3/api-docs").status()).isEqualTo(200);
    }

    @Test
    void readinessSaysUpAndMetricsAreThere() {
        assertThat(service.anonymously("/actuator/health/readiness")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(service.anonymously("/actuator/prometheus").body()).contains("messaging_handling_seconds");
    }

    @Test
    void noRoleReadsAnothersSchema() throws SQLException {
        JdbcTemplate own = service.bean(JdbcTemplate.class);
        try (Connection everything = service.place().connect();
                Statement statement = everything.createStatement()) {
            statement.execute("create schema scanner; create table scanner.secret (id int)");
        }

        assertThatThrownBy(() -> own.queryForList("select * from scanner.secret"))
                .hasStackTraceContaining("permission denied for schema scanner");
    }

    private static boolean queuesAreEmpty() {
        return service.bean(OutboxRepository.class)
                        .backlog(service.bean(Clock.class).instant())
                        .rows()
                == 0;
    }

    private static AssetPublished published(String title) {
        return new AssetPublished(
                1,
                MediaKind.MOVIE,
                System.nanoTime(),
                1,
                "Arrival (2016)",
                title,
                AssetPublished.Outcome.WRITTEN,
                List.of(),
                List.of(),
                List.of(),
                null,
                true);
    }
}
