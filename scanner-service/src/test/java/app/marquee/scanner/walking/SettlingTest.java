package app.marquee.scanner.walking;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.scanner.walking.Settling.Place;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Place HEAT = new Place(1, "Heat");

    private final Settling settling = new Settling(Duration.ofSeconds(5));
    private int size;

    @Test
    void aDirectoryHasSettledWhenItLookedTheSameForTwiceTheInterval() {
        settling.happened(HEAT, START);

        assertThat(settledAt(0)).isFalse();
        assertThat(settledAt(5)).isFalse();
        assertThat(settledAt(10)).isTrue();
        assertThat(settling.idle()).isTrue();
    }

    @Test
    void aFileThatGrowsIsWaitedFor() {
        settling.happened(HEAT, START);
        settledAt(0);
        settledAt(5);
        size = 1;

        assertThat(settledAt(10)).isFalse();
        assertThat(settledAt(15)).isFalse();
        assertThat(settledAt(20)).isTrue();
    }

    @Test
    void itIsNotLookedAtBetweenTheIntervals() {
        settling.happened(HEAT, START);
        settledAt(0);

        for (int second = 1; second < 5; second++) {
            assertThat(settledAt(second)).isFalse();
        }
        assertThat(settledAt(5)).isFalse();
        assertThat(settledAt(10)).isTrue();
    }

    @Test
    void oneThatIsGoneHasSettledAtOnce() {
        settling.happened(HEAT, START);

        assertThat(settling.settled(START, place -> null)).containsExactly(HEAT);
    }

    @Test
    void aBurstOfEventsStirsOnce() {
        for (int event = 0; event < 100; event++) {
            settling.happened(HEAT, START.plusMillis(event));
        }

        assertThat(settling.stirred(START.plusMillis(299))).isEmpty();
        assertThat(settling.stirred(START.plusMillis(300))).containsExactly(HEAT);
        assertThat(settling.stirred(START.plusMillis(900))).isEmpty();
    }

    private boolean settledAt(long second) {
        return !settling.settled(START.plusSeconds(second), place -> new byte[] {(byte) size})
                .isEmpty();
    }
}
