package app.marquee.messaging.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void oneThatFailsDoesNotKeepTheOthersFromForgetting() {
        List<Instant> swept = new ArrayList<>();
        KeptForAWhile failing = now -> {
            throw new IllegalStateException("the database is away");
        };

        new Sweep(List.of(failing, swept::add), Clock.fixed(NOW, ZoneOffset.UTC)).round();

        assertThat(swept).containsExactly(NOW);
    }
}
