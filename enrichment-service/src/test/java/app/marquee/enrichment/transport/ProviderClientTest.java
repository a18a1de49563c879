package app.marquee.enrichment.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.marquee.enrichment.SmallTmdb;
import app.marquee.enrichment.budget.TestBudgets;
import app.marquee.enrichment.provider.ProviderAwayException;
import app.marquee.enrichment.provider.ProviderException;
import app.marquee.enrichment.provider.ProviderLack;
import app.marquee.messaging.Failure;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.MissingNode;

class ProviderClientTest {
    private static final ProviderRequest MOVIE = ProviderRequest.get("/movie/603", Map.of("language", "en"));
    private static final Duration QUICK = Duration.ofMillis(20);

    private final SmallTmdb tmdb = new SmallTmdb();
    private final RetryRegistry retries = RetryRegistry.ofDefaults();
    private final CircuitBreakerRegistry circuits = CircuitBreakerRegistry.ofDefaults();
    private final List<Duration> pauses = new ArrayList<>();
    private Credentials credentials = () -> Credential.parameter("api_key", "k");

    @AfterEach
    void stop() {
        tmdb.close();
    }

    @Test
    void sendsAKeyInTheAddressAndATokenInAHeader() {
        tmdb.answer("/movie/603", 200, "{\"id\": 603}");

        client().ask(MOVIE);
        credentials = () -> Credential.bearer("eyJhbGciOi.eyJhdWQi.signature");
        client().ask(MOVIE);

        assertThat(tmdb.asked("/movie/603"))
                .containsExactly("/movie/603?language=en&api_key=k", "/movie/603?language=en");
        assertThat(tmdb.header("Authorization")).containsExactly("Bearer eyJhbGciOi.eyJhdWQi.signature");
    }

    @Test
    void takesNotFoundForAnAnswer() {
        assertThat(client().ask(MOVIE)).isEqualTo(new ProviderReply.Missing());
        assertThat(tmdb.asked("/movie")).hasSize(1);
    }

    @Test
    void isToldThatNothingChanged() {
        tmdb.answer("/movie/603", 304, "");

        assertThat(client().ask(MOVIE.unlessStill("W/\"1f\""))).isEqualTo(new ProviderReply.Unchanged());

        assertThat(tmdb.header("If-none-match")).containsExactly("W/\"1f\"");
    }

    @Test
    void namesTheAnswerForTheNextTime() {
        tmdb.answer("/movie/603", 200, "{\"id\": 603}", Map.of("ETag", "W/\"1f\""));

        assertThat(client().ask(MOVIE))
                .isInstanceOfSatisfying(
                        ProviderReply.Body.class,
                        body -> assertThat(body.etag()).isEqualTo("W/\"1f\""));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void triesFiveTimesWithGrowingPauses(int status) {
        tmdb.answer("/movie/603", status, "{\"status_code\": 11}");

        assertThatThrownBy(() -> client().ask(MOVIE))
                .hasMessageContaining("failed after 5 tries")
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Failure.Kind.TRANSIENT));

        assertThat(tmdb.asked("/movie")).hasSize(5);
        assertThat(pauses).hasSize(4);
        for (int i = 0; i < 4; i++) {
            long least = QUICK.toMillis() << i;
            assertThat(pauses.get(i).toMillis()).isBetween(least, least + least / 10);
        }
    }

    @Test
    void triesNoMoreOnceTheDeadlineIsNear() {
        tmdb.answer("/movie/603", 500, "{\"status_code\": 11}");

        assertThatThrownBy(() ->
                        client(Duration.ofMillis(900), Duration.ofSeconds(5)).ask(MOVIE))
                .isInstanceOf(ProviderException.class);

        assertThat(tmdb.asked("/movie")).hasSize(1);
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

        assertThatThrownBy(() -> client().ask(MOVIE)).isInstanceOfSatisfying(ProviderException.class, e -> {
            assertThat(e.reason()).isEqualTo(ProviderException.Reason.UNREADABLE);
            assertThat(e.kind()).isEqualTo(Failure.Kind.TRANSIENT);
        });
        assertThat(tmdb.asked("/movie")).hasSize(5);
    }

    @Test
    void asksOnceWithARefusedKeyAndSaysWhatToDo() {
        tmdb.answer("/movie/603", 401, "{\"status_code\": 7, \"status_message\": \"Invalid API key\"}");
        ProviderClient client = client();

        assertThatThrownBy(() -> client.ask(MOVIE)).isInstanceOf(ProviderAwayException.class);
        assertThatThrownBy(() -> client.ask(MOVIE)).isInstanceOf(ProviderAwayException.class);

        assertThat(tmdb.asked("/movie")).hasSize(1);
        assertThat(client.lack())
                .contains(new ProviderLack(ProviderLack.Reason.KEY_REFUSED, "TMDb refused the key: set TMDB_API_KEY"));
    }

    @Test
    void triesOnceMoreWithANewToken() {
        tmdb.answer("/movie/603", 401, "{}");
        AtomicInteger renewals = new AtomicInteger();
        credentials = new Credentials() {
            @Override
            public Credential current() {
                return Credential.bearer("token-" + renewals.get());
            }

            @Override
            public boolean renewed(Credential refused) {
                return renewals.incrementAndGet() == 1;
            }
        };

        assertThatThrownBy(() -> client().ask(MOVIE)).isInstanceOf(ProviderAwayException.class);

        assertThat(tmdb.header("Authorization")).containsExactly("Bearer token-0", "Bearer token-1");
    }

    @Test
    void asksNobodyWhoWasSilentTooOften() {
        ProviderClient client = client();
        circuits.circuitBreaker("tmdb").transitionToOpenState();

        assertThatThrownBy(() -> client.ask(MOVIE))
                .isInstanceOfSatisfying(
                        ProviderAwayException.class,
                        e -> assertThat(e.lack().reason()).isEqualTo(ProviderLack.Reason.PROVIDER_AWAY));

        assertThat(tmdb.asked("/movie")).isEmpty();
    }

    @Test
    void countsSilenceAndNoRefusalAgainstTheProvider() {
        tmdb.answer("/movie/603", 500, "{}").answer("/movie/604", 422, "{}").answer("/movie/605", 429, "{}");
        ProviderClient client = client();

        for (int id = 603; id <= 606; id++) {
            ProviderRequest request = ProviderRequest.get("/movie/" + id, Map.of());
            try {
                client.ask(request);
            } catch (ProviderException e) {
                assertThat(id).isNotEqualTo(606);
            }
        }

        var counted = circuits.circuitBreaker("tmdb").getMetrics();
        assertThat(counted.getNumberOfFailedCalls()).isEqualTo(5);
        assertThat(counted.getNumberOfSuccessfulCalls()).isEqualTo(7);
    }

    @Test
    void asksAgainAfterA429AsSoonAsTheBudgetLets() {
        tmdb.answer("/movie/603", 429, "{\"status_code\": 25}", Map.of("Retry-After", "3"));

        assertThatThrownBy(() -> client().ask(MOVIE)).hasMessageContaining("too often");

        assertThat(tmdb.asked("/movie")).hasSize(5);
        assertThat(pauses).containsOnly(Duration.ZERO);
    }

    @Test
    void doesNotTryARefusedRequestAgain() {
        tmdb.answer("/movie/603", 422, "{\"errors\": [\"query must be provided\"]}");

        assertThatThrownBy(() -> client().ask(MOVIE))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Failure.Kind.PERMANENT));
        assertThat(tmdb.asked("/movie")).hasSize(1);
    }

    @Test
    void doesNotFollowARedirect() {
        tmdb.answer("/movie/603", 302, "", Map.of("Location", tmdb.url() + "/elsewhere"));

        assertThatThrownBy(() -> client().ask(MOVIE)).isInstanceOf(ProviderException.class);

        assertThat(tmdb.asked("/elsewhere")).isEmpty();
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        tmdb.answer("/movie/603", 200, "{\"overview\": \"" + "x".repeat(9 << 20) + "\"}");

        assertThatThrownBy(() -> client().ask(MOVIE)).hasMessageContaining("larger than");
        assertThat(tmdb.asked("/movie")).hasSize(1);
    }

    @Test
    void waitsNoLongerForABodyThatNeverEnds() {
        tmdb.trickle("/movie/603");

        assertThatThrownBy(() ->
                        client(Duration.ofSeconds(2), Duration.ofMillis(300)).ask(MOVIE))
                .hasMessageContaining("not reached");
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "0, 0", "99999999, 86400", "soon, -1", "'Wed, 21 Oct 2015 07:28:00 GMT', 0"})
    void readsHowLongToPauseAsSecondsOrADate(String value, long seconds) {
        Exchanged answer =
                new Exchanged(429, Map.of("retry-after", List.of(value)), new byte[0], MissingNode.getInstance());

        assertThat(answer.retryAfter().map(Duration::toSeconds).orElse(-1L)).isEqualTo(seconds);
    }

    @Test
    void goesThroughAProxy() {
        tmdb.answer("/3/movie/603", 200, "{\"id\": 603}");
        TransportSettings settings = settings(Duration.ofSeconds(50), Duration.ofSeconds(5), tmdb.url());

        client(URI.create("http://api.example/3"), settings).ask(MOVIE);

        assertThat(tmdb.asked("http://api.example/3/movie/603")).hasSize(1);
    }

    @Test
    void neverPrintsAKey() {
        assertThat(ApiKey.of("0123abcd")).hasToString("***");
        assertThat(Credential.bearer("0123abcd")).hasToString("***");
    }

    private ProviderClient client() {
        return client(Duration.ofSeconds(50), Duration.ofSeconds(5));
    }

    private ProviderClient client(Duration deadline, Duration timeout) {
        return client(tmdb.url(), settings(deadline, timeout, null));
    }

    private static TransportSettings settings(Duration deadline, Duration timeout, @Nullable URI proxy) {
        return new TransportSettings(timeout, deadline, deadline, 5, QUICK, proxy);
    }

    private ProviderClient client(URI base, TransportSettings settings) {
        Endpoint endpoint = new Endpoint("tmdb", "TMDb", base, credentials, "set TMDB_API_KEY");
        ProviderClient client = new ProviderClients(
                        settings, retries, circuits, TimeLimiterRegistry.ofDefaults(), Clock.systemUTC())
                .client(endpoint, TestBudgets.unlimited("tmdb"));
        retries.retry("tmdb").getEventPublisher().onRetry(event -> pauses.add(event.getWaitInterval()));
        return client;
    }
}
