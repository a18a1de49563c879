package app.marquee.enrichment.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.marquee.enrichment.SmallTmdb;
import app.marquee.enrichment.budget.BudgetProfile;
import app.marquee.enrichment.budget.BudgetSettings;
import app.marquee.enrichment.budget.RequestBudget;
import app.marquee.enrichment.provider.ProviderAwayException;
import app.marquee.enrichment.provider.ProviderLack;
import app.marquee.messaging.Failure;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TmdbClientTest {
    private static final TmdbRequest MOVIE = new TmdbRequest("/movie/603", Map.of("language", "en"));

    private final SmallTmdb tmdb = new SmallTmdb();
    private final List<Duration> pauses = new ArrayList<>();
    private final ProviderHealth health =
            new ProviderHealth("TMDb", "set TMDB_API_KEY", CircuitBreaker.ofDefaults("tmdb"), Clock.systemUTC());

    @AfterEach
    void stop() {
        tmdb.close();
    }

    @Test
    void sendsAKeyInTheAddressAndATokenInAHeader() {
        tmdb.answer("/movie/603", 200, "{\"id\": 603}");

        client("0123abcd").get(MOVIE);
        client("eyJhbGciOi.eyJhdWQi.signature").get(MOVIE);

        assertThat(tmdb.asked("/movie/603"))
                .containsExactly("/movie/603?language=en&api_key=0123abcd", "/movie/603?language=en");
    }

    @Test
    void takesNotFoundForAnAnswer() {
        assertThat(client("k").get(MOVIE)).isEmpty();
        assertThat(tmdb.asked("/movie")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void triesFiveTimesWithGrowingPauses(int status) {
        tmdb.answer("/movie/603", status, "{\"status_code\": 11}");

        assertThatThrownBy(() -> client("k").get(MOVIE))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Failure.Kind.TRANSIENT));

        assertThat(tmdb.asked("/movie")).hasSize(5);
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><title>Log in to the hotel</title>",
                "{\"id\": 603, \"title\": \"The Mat",
                "",
                "[]"
            })
    void triesAgainWhenWhatComesIsNoAnswer(String body) {
        tmdb.answer("/movie/603", 200, body);

        assertThatThrownBy(() -> client("k").get(MOVIE)).isInstanceOfSatisfying(ProviderException.class, e -> {
            assertThat(e.reason()).isEqualTo(ProviderException.Reason.UNREADABLE);
            assertThat(e.kind()).isEqualTo(Failure.Kind.TRANSIENT);
        });
    }

    @Test
    void asksOnceWithARefusedKeyAndSaysWhatToDo() {
        tmdb.answer("/movie/603", 401, "{\"status_code\": 7, \"status_message\": \"Invalid API key\"}");

        assertThatThrownBy(() -> client("k").get(MOVIE)).isInstanceOf(ProviderAwayException.class);
        assertThatThrownBy(() -> client("k").get(MOVIE)).isInstanceOf(ProviderAwayException.class);

        assertThat(tmdb.asked("/movie")).hasSize(1);
        assertThat(health.lack())
                .contains(new ProviderLack(ProviderLack.Reason.KEY_REFUSED, "TMDb refused the key: set TMDB_API_KEY"));
    }

    @Test
    void asksNobodyWhoWasSilentTooOften() {
        health.circuit().transitionToOpenState();

        assertThatThrownBy(() -> client("k").get(MOVIE))
                .isInstanceOfSatisfying(
                        ProviderAwayException.class,
                        e -> assertThat(e.lack().reason()).isEqualTo(ProviderLack.Reason.PROVIDER_AWAY));

        assertThat(tmdb.asked("/movie")).isEmpty();
    }

    @Test
    void asksAgainAfterA429() {
        tmdb.answer("/movie/603", 429, "{\"status_code\": 25}", Map.of("Retry-After", "3"));

        assertThatThrownBy(() -> client("k").get(MOVIE)).hasMessageContaining("too often");

        assertThat(tmdb.asked("/movie")).hasSize(5);
        assertThat(pauses).isEmpty();
    }

    @Test
    void doesNotTryARefusedRequestAgain() {
        tmdb.answer("/movie/603", 422, "{\"errors\": [\"query must be provided\"]}");

        assertThatThrownBy(() -> client("k").get(MOVIE))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Failure.Kind.PERMANENT));
        assertThat(tmdb.asked("/movie")).hasSize(1);
    }

    @Test
    void doesNotFollowARedirect() {
        tmdb.answer("/movie/603", 302, "", Map.of("Location", tmdb.url() + "/elsewhere"));

        assertThatThrownBy(() -> client("k").get(MOVIE)).isInstanceOf(ProviderException.class);

        assertThat(tmdb.asked("/elsewhere")).isEmpty();
    }

    @Test
    void neverPrintsAKey() {
        assertThat(ApiKey.of("0123abcd")).hasToString("***");
    }

    private TmdbClient client(String key) {
        TmdbSettings settings = new TmdbSettings(
                tmdb.url(),
                ApiKey.of(key),
                null,
                URI.create("https://images.example"),
                Duration.ofSeconds(5),
                4,
                Duration.ofSeconds(50),
                "US");
        BudgetSettings budget = new BudgetSettings(
                BudgetProfile.OFF, BudgetProfile.OFF, 1.0, Duration.ofSeconds(45), Duration.ofMillis(150));
        return new TmdbClient(
                "TMDb",
                tmdb.url(),
                settings.apiKey(),
                settings,
                RequestBudget.unlimited("tmdb", budget, new SimpleMeterRegistry()),
                health,
                pauses::add);
    }
}
