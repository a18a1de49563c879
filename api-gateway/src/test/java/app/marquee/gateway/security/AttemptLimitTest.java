package app.marquee.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));
    final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    final AttemptLimit limit = new AttemptLimit(2, Duration.ofMinutes(10), clock);

    @Test
    void aKeyRestsAfterTooManyFailuresAndMayTryAgainLater() {
        limit.failed("anna");
        assertThat(limit.rest("anna")).isEmpty();
        limit.failed("anna");

        assertThat(limit.rest("anna")).contains(Duration.ofMinutes(10));
        assertThat(limit.rest("bert")).isEmpty();

        now.updateAndGet(time -> time.plus(Duration.ofMinutes(10)));
        assertThat(limit.rest("anna")).isEmpty();
    }

    @Test
    void successForgetsFailures() {
        limit.failed("anna");
        limit.succeeded("anna");
        limit.failed("anna");

        assertThat(limit.rest("anna")).isEmpty();
    }
}
