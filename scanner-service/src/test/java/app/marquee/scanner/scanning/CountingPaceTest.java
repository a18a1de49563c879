package app.marquee.scanner.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountingPaceTest {
    private long now = Long.MAX_VALUE - 50; // as nanoTime may be, close to where it turns negative
    private final CountingPace pace = new CountingPace(() -> now);

    @Test
    void aScanIsCountedAtOnceAndThenRestsForTwentyTimesAsLongAsThatTook() {
        assertThat(pace.isDue(1)).isTrue();

        pace.measure(1, () -> now += 10);

        now += 199;
        assertThat(pace.isDue(1)).isFalse();
        now += 1;
        assertThat(pace.isDue(1)).isTrue();
    }

    @Test
    void aScanWhoseCountingWasHeldUpDoesNotRestForLong() {
        pace.measure(1, () -> now += Duration.ofMinutes(1).toNanos());

        now += Duration.ofSeconds(5).toNanos();
        assertThat(pace.isDue(1)).isTrue();
    }

    @Test
    void scansRestApart() {
        pace.measure(1, () -> now += 10);

        assertThat(pace.isDue(2)).isTrue();
        pace.forget(1);
        assertThat(pace.isDue(1)).isTrue();
    }
}
