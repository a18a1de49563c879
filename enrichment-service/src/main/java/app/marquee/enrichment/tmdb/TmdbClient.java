package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.budget.BudgetException;
import app.marquee.enrichment.budget.Deadline;
import app.marquee.enrichment.budget.Grant;
import app.marquee.enrichment.budget.RequestBudget;
import app.marquee.messaging.Correlation;
import app.marquee.model.media.Lane;
import app.marquee.model.media.Urgency;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks HTTP with TMDb or its stand-in. Every try asks the budget; a body is at most 8 MiB; redirects are not followed.
 * Up to five tries, with 1, 2, 4 and 8 s between them, as far as the deadline allows.
 */
final class TmdbClient {
    private static final Logger LOG = LoggerFactory.getLogger(TmdbClient.class);
    private static final int TRIES = 5;
    private static final int LARGEST_BODY = 8 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String provider;
    private final URI base;
    private final ApiKey key;
    private final Duration timeout;
    private final Duration patience;
    private final RequestBudget budget;
    private final ProviderHealth health;
    private final Semaphore connections;
    /** Of its own, as the others may all be held by work that waits for its paced turn. */
    private final Semaphore urgentConnections;

    private final HttpClient http;
    private final Consumer<Duration> rest;

    TmdbClient(
            String provider, URI base, ApiKey key, TmdbSettings settings, RequestBudget budget, ProviderHealth health) {
        this(provider, base, key, settings, budget, health, TmdbClient::sleep);
    }

    /** @param rest how the pause between two tries is spent */
    TmdbClient(
            String provider,
            URI base,
            ApiKey key,
            TmdbSettings settings,
            RequestBudget budget,
            ProviderHealth health,
            Consumer<Duration> rest) {
        this.rest = rest;
        this.provider = provider;
        this.base = base;
        this.key = key;
        this.timeout = settings.timeout();
        this.patience = settings.deadline();
        this.budget = budget;
        this.health = health;
        this.connections = new Semaphore(settings.connections(), true);
        this.urgentConnections = new Semaphore(settings.connections(), true);
        this.http = HttpClient.newBuilder()
                .version("https".equals(base.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** The body; empty when the provider knows no such thing. */
    Optional<JsonNode> get(TmdbRequest request) {
        Deadline deadline = Deadline.in(patience);
        Urgency urgency = Correlation.current().map(Correlation::urgency).orElse(Urgency.MEDIUM);
        ProviderException last = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            health.requireAskable();
            if (!health.circuit().tryAcquirePermission()) {
                throw health.silent();
            }
            Outcome outcome = attempt(request, urgency, deadline);
            switch (outcome) {
                case Outcome.Body body -> {
                    return Optional.of(body.json());
                }
                case Outcome.Missing missing -> {
                    return Optional.empty();
                }
                case Outcome.Paused paused -> last = paused.failure();
                case Outcome.Failed failed -> {
                    last = failed.failure();
                    Duration pause = Duration.ofSeconds(1L << (attempt - 1));
                    if (attempt == TRIES || deadline.left().compareTo(pause.plus(Duration.ofSeconds(1))) < 0) {
                        throw last;
                    }
                    rest.accept(pause);
                }
            }
        }
        throw last != null ? last : new IllegalStateException("no try was made");
    }

    private Outcome attempt(TmdbRequest request, Urgency urgency, Deadline deadline) {
        long began = System.nanoTime();
        boolean counted = false;
        Semaphore held = urgency.lane() == Lane.URGENT ? urgentConnections : connections;
        try {
            held.acquire();
            try {
                Grant grant = grant(urgency, deadline);
                health.requireAskable(); // the key may have been refused to another meanwhile
                HttpResponse<InputStream> response = send(request, grant);
                Outcome outcome = read(response, request);
                counted = true;
                if (outcome instanceof Outcome.Failed failed) {
                    health.circuit().onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, failed.failure());
                } else {
                    health.circuit().onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
                }
                return outcome;
            } finally {
                held.release();
            }
        } catch (IOException e) {
            counted = true;
            health.circuit().onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, e);
            return new Outcome.Failed(new ProviderException(
                    ProviderException.Reason.UNAVAILABLE, provider + " was not reached: " + e, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(ProviderException.Reason.UNAVAILABLE, "interrupted", e);
        } finally {
            if (!counted) {
                health.circuit().releasePermission();
            }
        }
    }

    private Grant grant(Urgency urgency, Deadline deadline) {
        try {
            Grant grant = budget.acquire(urgency, deadline);
            while (!budget.fresh(grant)) {
                grant = budget.acquire(urgency, deadline);
            }
            return grant;
        } catch (BudgetException e) {
            throw e.reason() == BudgetException.Reason.PAUSED ? health.paused(e.retryIn()) : e;
        }
    }

    private HttpResponse<InputStream> send(TmdbRequest request, Grant grant) throws IOException, InterruptedException {
        try {
            return http.send(message(request), HttpResponse.BodyHandlers.ofInputStream());
        } finally {
            budget.over(grant);
        }
    }

    private HttpRequest message(TmdbRequest request) {
        HttpRequest.Builder message = HttpRequest.newBuilder(request.under(base, key))
                .timeout(timeout)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Marquee");
        if (key.token()) {
            message.header("Authorization", "Bearer " + key.value());
        }
        return message.GET().build();
    }

    private Outcome read(HttpResponse<InputStream> response, TmdbRequest request) throws IOException {
        byte[] body = body(response);
        int status = response.statusCode();
        JsonNode json = parse(body);
        int code = json == null ? 0 : Json.number(json, "status_code", 0);
        if (status == 200 && json != null && json.isObject()) {
            health.keyAccepted();
            return new Outcome.Body(json);
        }
        if (status == 404 && json != null) {
            return new Outcome.Missing();
        }
        if (status == 401 || (status == 403 && (code == 3 || code == 7 || code == 10))) {
            throw health.keyRefused();
        }
        if (status == 429 || code == 25) {
            Optional<Duration> pause = retryAfter(response);
            budget.refused(pause);
            LOG.atWarn().addKeyValue("provider", provider).log("the provider refused a request for its rate");
            return new Outcome.Paused(new ProviderException(
                    ProviderException.Reason.UNAVAILABLE, provider + " is asked too often", null));
        }
        if (status >= 400 && status < 500 && json != null) {
            throw new ProviderException(
                    ProviderException.Reason.REFUSED,
                    provider + " refused " + request.path() + " with " + status + ": " + beginning(body),
                    null);
        }
        return new Outcome.Failed(new ProviderException(
                status == 200 ? ProviderException.Reason.UNREADABLE : ProviderException.Reason.UNAVAILABLE,
                "after several tries " + provider + " answers " + request.path() + " with " + status + ": "
                        + beginning(body),
                null));
    }

    private static byte[] body(HttpResponse<InputStream> response) throws IOException {
        try (InputStream raw = response.body()) {
            byte[] bytes = bounded(raw);
            boolean zipped = response.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equalsIgnoreCase)
                    .isPresent();
            if (!zipped || bytes.length == 0) {
                return bytes;
            }
            try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return bounded(unzipped);
            }
        }
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new ProviderException(
                    ProviderException.Reason.REFUSED, "the answer is larger than " + LARGEST_BODY + " bytes", null);
        }
        return bytes;
    }

    private static @Nullable JsonNode parse(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static String beginning(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, 120), StandardCharsets.UTF_8);
        return "'" + text.replaceAll("\\s+", " ") + "'";
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(ProviderException.Reason.UNAVAILABLE, "interrupted", e);
        }
    }

    /** What one try came to. */
    private sealed interface Outcome {
        record Body(JsonNode json) implements Outcome {}

        record Missing() implements Outcome {}

        /** The budget knows how long to wait. */
        record Paused(ProviderException failure) implements Outcome {}

        record Failed(ProviderException failure) implements Outcome {}
    }
}
