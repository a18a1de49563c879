package app.marquee.notifier;

import static app.marquee.notifier.TestNotifier.SOON;
import static app.marquee.notifier.TestNotifier.episode;
import static app.marquee.notifier.TestNotifier.movie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.outbox.Headers;
import app.marquee.model.MessageJson;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.media.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.amqp.core.Message;

/** Much is said, little is told: once for a folder, a window and a target, and nothing twice. */
class CoalescingIT {
    @RegisterExtension
    private final TestNotifier notifier = new TestNotifier();

    @Test
    void makesOneCallOfManyEpisodesInEachWindow() throws InterruptedException {
        notifier.addKodi();
        notifier.addJellyfin();
        List<String> correlations = new ArrayList<>();
        try (ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor()) {
            for (int number = 1; number <= 24; number++) {
                Correlation work = Correlation.begin(Urgency.CRITICAL);
                correlations.add(work.id());
                AssetPublished episode = episode(number);
                sender.schedule(
                        () -> work.run(() -> notifier.service().send(episode)), number * 120L, TimeUnit.MILLISECONDS);
            }
            sender.shutdown();
            assertThat(sender.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(notifier.itemsTold("kodi")).hasSize(24);
            assertThat(notifier.itemsTold("jellyfin")).hasSize(24);
        });
        assertApart(notifier.kodi().calls("VideoLibrary.Scan"));
        assertApart(notifier.jellyfin().calls("/Library/Media/Updated"));
        assertThat(notifier.kodi().scanned()).containsOnly("smb://nas/shows/Dark/");
        assertThat(causes("kodi")).containsExactlyInAnyOrderElementsOf(correlations);
    }

    @Test
    void makesOneCallOverTheRootOfManyFolders() {
        notifier.addKodi();

        for (int number = 0; number < 60; number++) {
            notifier.service().send(movie(400 + number, 1, "Film " + number, Outcome.WRITTEN, true));
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(notifier.itemsTold("kodi")).hasSize(60));
        assertThat(notifier.kodi().scanned()).contains("smb://nas/movies/").hasSizeLessThan(30);
    }

    @Test
    void tellsOnceOfWhatWasSaidTwice() {
        notifier.addKodi();
        AssetPublished movie = movie(17, 1, "Twice (2001)", Outcome.WRITTEN, true);

        notifier.service().send(movie);
        notifier.told(1);
        notifier.service().send(movie);
        notifier.service().send(movie(18, 1, "Other (2001)", Outcome.WRITTEN, true));

        assertThat(notifier.told(2).getLast().folder()).endsWith("Other (2001)");
        assertThat(notifier.kodi().scanned()).hasSize(2);
    }

    @Test
    void dropsOldNewsThatComesLate() {
        notifier.addKodi();

        notifier.service().send(movie(19, 7, "Late (2001)", Outcome.WRITTEN, true));
        notifier.told(1);
        notifier.service().send(movie(19, 6, "Late (2001)", Outcome.WRITTEN, true));
        notifier.service().send(movie(20, 1, "Later (2001)", Outcome.WRITTEN, true));

        assertThat(notifier.told(2).getLast().folder()).endsWith("Later (2001)");
        assertThat(notifier.kodi().scanned()).hasSize(2);
    }

    @Test
    void keepsNothingWhileThereIsNobodyToTell() {
        long before = notifier.count("news");

        notifier.service().send(movie(22, 1, "Nobody (2001)", Outcome.WRITTEN, true));

        await().atMost(SOON).until(() -> notifier.count("outbox") == 0);
        assertThat(notifier.count("news")).isEqualTo(before);
    }

    private List<String> causes(String kind) {
        return notifier.service().deliveries(PlayersNotified.class).stream()
                .filter(message -> {
                    PlayersNotified told = MessageJson.read(message.getBody(), PlayersNotified.class);
                    return told.service().equals(kind) && notifier.isMine(told);
                })
                .map(Message::getMessageProperties)
                .flatMap(properties -> Stream.concat(
                        Stream.of(properties.getCorrelationId()),
                        Stream.of(String.valueOf(properties.getHeaders().getOrDefault(Headers.CAUSES, ""))
                                .split(","))))
                .filter(cause -> !cause.isEmpty())
                .toList();
    }

    private static void assertApart(List<PlayerStandIn.Call> calls) {
        assertThat(calls).isNotEmpty();
        for (int i = 1; i < calls.size(); i++) {
            assertThat(Duration.between(calls.get(i - 1).at(), calls.get(i).at()))
                    .isGreaterThanOrEqualTo(TestNotifier.WINDOW);
        }
    }
}
