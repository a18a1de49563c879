package app.marquee.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.messaging.launch.Home;
import app.marquee.messaging.launch.Secrets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallerTokenTest {
    static final Caller ANNA = new Caller("anna", Caller.Role.EDITOR);
    static final Clock NOW = Clock.fixed(Instant.parse("2026-01-15T20:15:00Z"), ZoneOffset.UTC);

    @TempDir
    Path gateway;

    @TempDir
    Path stranger;

    @Test
    void aTokenSaysWhoAsks() {
        CallerToken tokens = tokens(gateway, NOW);

        assertThat(tokens.read(tokens.issue(ANNA))).contains(ANNA);
    }

    @Test
    void aTokenIsWorthNothingAfterAMinute() {
        String token = tokens(gateway, NOW).issue(ANNA);

        assertThat(tokens(gateway, Clock.offset(NOW, Duration.ofSeconds(61))).read(token))
                .isEmpty();
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        String forged = tokens(stranger, NOW).issue(new Caller("mallory", Caller.Role.ADMIN));

        assertThat(tokens(gateway, NOW).read(forged)).isEmpty();
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertThat(tokens(gateway, NOW).read("eyJhbGciOiJub25lIn0.eyJzdWIiOiJtYWxsb3J5Iiwicm9sZSI6IkFETUlOIn0."))
                .isEmpty();
        assertThat(tokens(gateway, NOW).read("")).isEmpty();
    }

    @Test
    void eachRoleMayWhatTheOnesBeforeItMay() {
        assertThat(ANNA.may(Caller.Role.VIEWER)).isTrue();
        assertThat(ANNA.may(Caller.Role.EDITOR)).isTrue();
        assertThat(ANNA.may(Caller.Role.ADMIN)).isFalse();
    }

    private static CallerToken tokens(Path home, Clock clock) {
        return new CallerToken(new Secrets(new Home(home)), clock);
    }
}
