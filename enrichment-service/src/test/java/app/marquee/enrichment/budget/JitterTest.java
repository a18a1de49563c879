package app.marquee.enrichment.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JitterTest {
    private static final Duration MOST = Duration.ofMillis(50);

    @Test
    void spreadsEvenlyOverItsWholeRange() {
        Random random = new Random(7);

        int[] tenths = new int[10];
        IntStream.range(0, 10_000).forEach(i -> {
            long late = Jitter.after(Duration.ofSeconds(1), MOST, random)
                    .minusSeconds(1)
                    .toNanos();
            assertThat(late).isBetween(0L, MOST.toNanos());
            tenths[(int) Math.min(9, late / (MOST.toNanos() / 10))]++;
        });

        assertThat(IntStream.of(tenths)).allMatch(count -> count > 850 && count < 1150);
    }
}
