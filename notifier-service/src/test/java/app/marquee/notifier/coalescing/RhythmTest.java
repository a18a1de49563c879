package app.marquee.notifier.coalescing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RhythmTest {
    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    static final CoalescingSettings SETTINGS = new CoalescingSettings(
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            20,
            1_000,
            3,
            Duration.ofSeconds(10),
            5,
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            Duration.ofSeconds(2),
            Duration.ofDays(7),
            Duration.ofDays(30));

    private final Rhythm rhythm = new Rhythm(SETTINGS);

    @Test
    void tellsASingleChangeAfterAQuietSecond() {
        assertThat(rhythm.due(at(0), at(0), null)).isEqualTo(at(1_000));
    }

    @Test
    void waitsForChangesThatFollowOneAnother() {
        assertThat(rhythm.due(at(0), at(900), null)).isEqualTo(at(1_900));
    }

    @Test
    void waitsNoLongerThanItsPatience() {
        assertThat(rhythm.due(at(0), at(2_900), null)).isEqualTo(at(3_000));
    }

    @Test
    void callsAFolderOnceInAWindow() {
        assertThat(rhythm.due(at(5_000), at(5_000), at(1_000))).isEqualTo(at(11_000));
    }

    @Test
    void forgetsACallThatIsLongAgo() {
        assertThat(rhythm.due(at(60_000), at(60_000), at(1_000))).isEqualTo(at(61_000));
    }

    @Test
    void growsTheGapAfterEachFailure() {
        assertThat(rhythm.gapAfter(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(rhythm.gapAfter(2)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void makesFourCallsOfTwentyFourEpisodesInThirtySeconds() {
        List<Instant> waiting = new ArrayList<>();
        List<Instant> calls = new ArrayList<>();
        int told = 0;
        for (long ms = 0; ms <= 60_000; ms += 50) {
            if (ms < 30_000 && ms % 1_250 == 0) {
                waiting.add(at(ms));
            }
            @Nullable Instant last = calls.isEmpty() ? null : calls.getLast();
            if (!waiting.isEmpty()
                    && !rhythm.due(waiting.getFirst(), waiting.getLast(), last).isAfter(at(ms))) {
                calls.add(at(ms));
                told += waiting.size();
                waiting.clear();
            }
        }

        assertThat(told).isEqualTo(24);
        assertThat(calls).hasSize(4);
        for (int i = 1; i < calls.size(); i++) {
            assertThat(Duration.between(calls.get(i - 1), calls.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(10));
        }
    }

    private static Instant at(long ms) {
        return START.plusMillis(ms);
    }
}
