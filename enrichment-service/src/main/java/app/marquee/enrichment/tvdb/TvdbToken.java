package app.marquee.enrichment.tvdb;

import app.marquee.enrichment.provider.ProviderException;
import app.marquee.enrichment.transport.Credential;
import app.marquee.enrichment.transport.Credentials;
import app.marquee.enrichment.transport.Json;
import app.marquee.enrichment.transport.ProviderClient;
import app.marquee.enrichment.transport.ProviderRequest;
import app.marquee.model.MessageJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The token that TheTVDB gives for a key. It holds for about a month; one that is refused sooner is replaced once. */
final class TvdbToken implements Credentials {
    private static final Duration HOLDS = Duration.ofDays(25);
    /** A token that is refused so soon was never good. */
    private static final Duration AT_LEAST = Duration.ofMinutes(10);

    private final ProviderClient client;
    private final TvdbSettings settings;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Credential token;
    private Instant since = Instant.EPOCH;

    TvdbToken(ProviderClient client, TvdbSettings settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Credential current() {
        lock.lock();
        try {
            Credential known = token;
            if (known != null && clock.instant().isBefore(since.plus(HOLDS))) {
                return known;
            }
            Credential fresh = login();
            token = fresh;
            since = clock.instant();
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean renewed(Credential refused) {
        lock.lock();
        try {
            if (!refused.equals(token)) {
                return true; // somebody else got another meanwhile
            }
            token = null;
            return !clock.instant().isBefore(since.plus(AT_LEAST));
        } finally {
            lock.unlock();
        }
    }

    private Credential login() {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("apikey", settings.apiKey().value());
        if (!settings.pin().missing()) {
            body.put("pin", settings.pin().value());
        }
        ProviderRequest request =
                ProviderRequest.post("/login", MessageJson.mapper().writeValueAsString(body));
        return client.ask(request, () -> Credential.NONE)
                .body()
                .map(answer -> Json.text(answer.path("data"), "token"))
                .map(Credential::bearer)
                .orElseThrow(() -> new ProviderException(
                        ProviderException.Reason.UNREADABLE, TvdbProvider.TITLE + " gave no token", null));
    }
}
