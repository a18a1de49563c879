package app.marquee.enrichment.transport;

import app.marquee.enrichment.budget.BudgetException;
import app.marquee.enrichment.budget.Deadline;
import app.marquee.enrichment.budget.Grant;
import app.marquee.enrichment.budget.RequestBudget;
import app.marquee.enrichment.provider.ProviderAwayException;
import app.marquee.enrichment.provider.ProviderException;
import app.marquee.enrichment.provider.ProviderLack;
import app.marquee.messaging.Correlation;
import app.marquee.model.media.Urgency;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one provider. Every try asks the budget first; redirects are not followed. What a status means is the same for all: 404
 * is an answer, a refused key stops everybody at once, 429 makes every instance pause, other 4xx are final, and anything else
 * is tried again as far as the deadline allows.
 */
public final class ProviderClient {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);

    private final Endpoint endpoint;
    private final TransportSettings settings;
    private final RequestBudget budget;
    private final Resilience resilience;
    private final ProviderHealth health;
    private final HttpClient http;
    /** A body that never ends blocks its reader, who is interrupted when the time is over. */
    private final ExecutorService exchanges = Executors.newVirtualThreadPerTaskExecutor();

    ProviderClient(
            Endpoint endpoint, TransportSettings settings, RequestBudget budget, Resilience resilience, Clock clock) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.budget = budget;
        this.resilience = resilience;
        this.health = new ProviderHealth(endpoint, resilience.circuit(), clock);
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(
                        "https".equals(endpoint.base().getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout());
        URI proxy = settings.proxy();
        if (proxy != null) {
            builder.proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())));
        }
        this.http = builder.build();
    }

    /** Why the provider cannot be asked at present; empty when it can. */
    public Optional<ProviderLack> lack() {
        return health.lack();
    }

    /**
     * Blocks until there is an answer.
     *
     * @throws ProviderException     when there is no usable one
     * @throws ProviderAwayException when the provider cannot be asked at present
     * @throws BudgetException       when there is no turn in time, or Redis is away
     */
    public ProviderReply ask(ProviderRequest request) {
        return ask(request, endpoint.credentials());
    }

    /** The same with other credentials than the usual ones, as for a token. */
    public ProviderReply ask(ProviderRequest request, Credentials credentials) {
        Deadline deadline = Deadline.in(settings.deadline());
        Urgency urgency = Correlation.current().map(Correlation::urgency).orElse(Urgency.MEDIUM);
        Call call = new Call(request, credentials, urgency, deadline);
        try {
            return resilience.retry().executeCallable(() -> once(call));
        } catch (FailedTry e) {
            throw e.failure();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw unavailable(" was not asked: " + e, e);
        }
    }

    private ProviderReply once(Call call) throws Exception {
        health.requireAskable();
        Credential credential = call.credentials.current();
        call.tries++;
        try {
            return resilience.circuit().executeCallable(() -> attempt(call, credential));
        } catch (CallNotPermittedException e) {
            throw health.silent();
        } catch (FailedTry e) {
            Duration pause = e.pauseAfter(call.tries, settings.firstPause()).plusSeconds(1);
            if (call.deadline.left().compareTo(pause) < 0) {
                throw e.failure();
            }
            throw e;
        }
    }

    @SuppressWarnings("try") // holding the grant is what it is for
    private ProviderReply attempt(Call call, Credential credential) throws Exception {
        Exchanged exchanged;
        try (Grant grant = grant(call)) {
            health.requireAskable(); // the key may have been refused to another meanwhile
            exchanged = resilience
                    .timeLimiter()
                    .executeFutureSupplier(() -> exchanges.submit(() -> exchange(call.request, credential)));
        } catch (IOException | TimeoutException e) {
            throw new FailedTry(FailedTry.Kind.DOWN, unavailable(" was not reached: " + e, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(" was not asked: interrupted", e);
        }
        return read(exchanged, call, credential);
    }

    private Grant grant(Call call) {
        try {
            Grant grant = budget.acquire(call.urgency, call.request.cost(), call.deadline);
            while (!grant.fresh()) {
                grant.close();
                grant = budget.acquire(call.urgency, call.request.cost(), call.deadline);
            }
            return grant;
        } catch (BudgetException e) {
            throw e.reason() == BudgetException.Reason.PAUSED ? health.paused(e.retryIn()) : e;
        }
    }

    private Exchanged exchange(ProviderRequest request, Credential credential)
            throws IOException, InterruptedException {
        HttpRequest.Builder message = HttpRequest.newBuilder(request.under(endpoint.base(), credential))
                .timeout(settings.timeout())
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Marquee");
        credential.headers().forEach(message::header);
        if (request.etag() != null) {
            message.header("If-None-Match", request.etag());
        }
        if (request.json() != null) {
            message.header("Content-Type", "application/json");
            message.POST(HttpRequest.BodyPublishers.ofString(request.json(), StandardCharsets.UTF_8));
        }
        HttpResponse<InputStream> response = http.send(message.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return Exchanged.of(response.statusCode(), response.headers().map(), body);
        }
    }

    private ProviderReply read(Exchanged answer, Call call, Credential credential) throws FailedTry {
        return switch (answer.meaning()) {
            case BODY -> {
                health.keyAccepted();
                yield new ProviderReply.Body(answer.json(), answer.body(), answer.etag());
            }
            case UNCHANGED -> {
                health.keyAccepted();
                yield new ProviderReply.Unchanged();
            }
            case MISSING -> new ProviderReply.Missing();
            case KEY_REFUSED -> {
                if (call.credentials.renewed(credential)) {
                    throw new FailedTry(FailedTry.Kind.TOKEN_RENEWED, unavailable(" refused a new token", null));
                }
                throw health.keyRefused();
            }
            case TOO_OFTEN -> {
                LOG.atWarn()
                        .addKeyValue("provider", endpoint.name())
                        .log("the provider refused a request for its rate");
                budget.refused(answer.retryAfter());
                throw new FailedTry(FailedTry.Kind.PAUSED, unavailable(" is asked too often", null));
            }
            case REFUSED ->
                throw new ProviderException(
                        ProviderException.Reason.REFUSED, endpoint.title() + " refused " + what(call, answer), null);
            case UNREADABLE ->
                throw new FailedTry(
                        FailedTry.Kind.DOWN,
                        new ProviderException(
                                ProviderException.Reason.UNREADABLE,
                                endpoint.title() + " gives no answer that can be read to " + what(call, answer),
                                null));
            case FAILED ->
                throw new FailedTry(
                        FailedTry.Kind.DOWN,
                        unavailable(" failed after " + call.tries + " tries to answer " + what(call, answer), null));
        };
    }

    private static String what(Call call, Exchanged answer) {
        return call.request.path() + ": " + answer.status() + " " + answer.beginning();
    }

    private ProviderException unavailable(String what, @Nullable Throwable cause) {
        return new ProviderException(ProviderException.Reason.UNAVAILABLE, endpoint.title() + what, cause);
    }

    /** One answer that is wanted, and how often it was tried for. */
    private static final class Call {
        private final ProviderRequest request;
        private final Credentials credentials;
        private final Urgency urgency;
        private final Deadline deadline;
        private int tries;

        private Call(ProviderRequest request, Credentials credentials, Urgency urgency, Deadline deadline) {
            this.request = request;
            this.credentials = credentials;
            this.urgency = urgency;
            this.deadline = deadline;
        }
    }
}
