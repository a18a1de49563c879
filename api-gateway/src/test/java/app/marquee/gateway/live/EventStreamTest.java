package app.marquee.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.MessageJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final Log log = new Log();
    final LiveSettings settings =
            new LiveSettings(Duration.ofDays(7), Duration.ofSeconds(15), Duration.ofSeconds(10), null);
    long nanos;

    @Test
    void whoKeepsUpIsToldEverythingUntilTheGatewayStops() throws Exception {
        log.head = 1_000;

        Optional<String> dropped = stream("").follow(400);

        assertThat(dropped).isEmpty();
        assertThat(said().lines().filter(line -> line.startsWith("id: "))).hasSize(600);
    }

    @Test
    void whoFallsTooFarBehindIsToldWhyAndWhereToGoOn() throws Exception {
        log.head = 100;
        log.grows = 10_000;

        Optional<String> dropped = stream("").follow(100);

        assertThat(dropped).hasValue("you are more than 5000 events behind");
        assertThat(said())
                .endsWith("event: dropped\ndata: " + data("you are more than 5000 events behind", 300) + "\n\n");
    }

    @Test
    void whoComesBackAfterLongIsNotTooFarBehind() throws Exception {
        log.head = 20_000;

        assertThat(stream("").follow(0)).isEmpty();
    }

    @Test
    void whoReadsTooSlowlyIsToldWhy() throws Exception {
        log.head = 1_000;
        log.slowness = Duration.ofSeconds(1).toNanos();

        Optional<String> dropped = stream("").follow(0);

        assertThat(dropped).hasValue("you took longer than 10 s to read");
        assertThat(said()).endsWith(data("you took longer than 10 s to read", 11) + "\n\n");
    }

    @Test
    void whoWantsNothingOfWhatIsSaidHearsNoMoreThanThatTheStreamIsAlive() throws Exception {
        log.head = 40 * Log.AT_ONCE;
        log.pause = Duration.ofSeconds(1).toNanos();

        assertThat(stream("library.*").follow(0)).isEmpty();

        assertThat(said()).isEqualTo(": still here\n\n".repeat(2));
    }

    private EventStream stream(String topics) {
        return new EventStream(log, EventFilter.of(topics), false, settings, () -> nanos += log.slowness, out);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String data(String reason, long last) {
        return "{\"reason\":\"%s\",\"lastEventId\":%d}".formatted(reason, last);
    }

    /** Stops when all is told. */
    private final class Log implements Followed {
        static final int AT_ONCE = 200;
        long head;
        long told;
        long grows;
        long slowness;
        long pause;

        @Override
        public boolean running() {
            return told < head;
        }

        @Override
        public long head() {
            return head;
        }

        @Override
        public List<TailedEvent> after(long sequence, Duration atMost) {
            head += grows;
            nanos += pause;
            told = Math.min(head, sequence + AT_ONCE);
            return LongStream.rangeClosed(sequence + 1, told)
                    .mapToObj(this::event)
                    .toList();
        }

        private TailedEvent event(long sequence) {
            return TailedEvent.of(new LoggedEvent(
                    sequence,
                    "id",
                    "file.discovered",
                    "c",
                    List.of(),
                    5,
                    Instant.EPOCH,
                    MessageJson.mapper().readTree("{}")));
        }
    }
}
