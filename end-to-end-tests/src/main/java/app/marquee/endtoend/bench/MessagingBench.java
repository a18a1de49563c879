package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.Waiting;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.messaging.toy.ToyNotifier;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.media.MediaKind;
import app.marquee.model.topology.ServiceName;
import java.time.Duration;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The plumbing alone: messages through an outbox, a lane, an inbox with a transaction each, and a second outbox, with
 * nothing else to do. Every one is confirmed by the broker before its row is deleted.
 */
final class MessagingBench {
    private static final int MESSAGES = 5_000;
    private static final int WARM_UP = 2_000;

    private MessagingBench() {}

    static boolean run(String... options) {
        try (ServiceUnderTest service = ServiceUnderTest.start(ServiceName.NOTIFIER, ToyNotifier.class)) {
            pass(service, WARM_UP);
            long started = System.nanoTime();
            pass(service, MESSAGES);
            double seconds = (System.nanoTime() - started) / 1e9;
            return new Figures("messaging")
                    .add("messages", MESSAGES)
                    .add("seconds", Math.round(seconds * 10) / 10.0)
                    .add("messagesPerSecond", Math.round(MESSAGES / seconds))
                    .print();
        }
    }

    private static void pass(ServiceUnderTest service, int count) {
        int before = service.deliveries(PlayersNotified.class).size();
        service.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int i = 0; i < count; i++) {
                service.send(new AssetPublished(
                        i,
                        MediaKind.MOVIE,
                        i,
                        1,
                        "Arrival (2016)",
                        "Arrival",
                        AssetPublished.Outcome.WRITTEN,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        true));
            }
        });
        Waiting.until(
                Duration.ofMinutes(2),
                count + " messages are handled",
                () -> service.deliveries(PlayersNotified.class).size() >= before + count);
    }
}
