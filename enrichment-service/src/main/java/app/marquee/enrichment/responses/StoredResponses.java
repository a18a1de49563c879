package app.marquee.enrichment.responses;

import app.marquee.enrichment.transport.ProviderReply;
import app.marquee.enrichment.transport.ProviderRequest;
import app.marquee.messaging.Failure;
import app.marquee.messaging.MessageFailure;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of all who want the same answer at once, in whatever instance, one asks and the others take what it got. */
@Component
class StoredResponses implements ResponseCache {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ResponseRepository responses;
    private final Asking asking;
    private final ResponseSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    StoredResponses(
            ResponseRepository responses, Asking asking, ResponseSettings settings, MeterRegistry meters, Clock clock) {
        this.responses = responses;
        this.asking = asking;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Optional<JsonNode> get(
            String provider, ProviderRequest request, Function<ProviderRequest, ProviderReply> ask) {
        String key = digest((provider + " " + request.withoutKey()).getBytes(StandardCharsets.UTF_8));
        Instant began = clock.instant();
        Freshness wanted = Freshness.wanted();
        while (true) {
            Optional<ResponseRepository.Kept> kept = responses.find(key);
            if (kept.isPresent() && willDo(kept.get(), wanted, began)) {
                count(provider, "kept");
                return json(kept.get());
            }
            Instant known = kept.map(ResponseRepository.Kept::fetchedAt).orElse(null);
            if (responses.claim(key, provider, request.withoutKey(), known, settings.askedFor())) {
                asking.begun(key);
                try {
                    return ask(provider, request, key, kept, ask);
                } finally {
                    asking.ended(key);
                }
            }
            rest(began, provider, request.path());
        }
    }

    private boolean willDo(ResponseRepository.Kept kept, Freshness wanted, Instant began) {
        return switch (wanted) {
            case KEPT -> kept.expiresAt().isAfter(clock.instant());
            case CURRENT -> !kept.fetchedAt().isBefore(began);
        };
    }

    private Optional<JsonNode> ask(
            String provider,
            ProviderRequest request,
            String key,
            Optional<ResponseRepository.Kept> kept,
            Function<ProviderRequest, ProviderReply> ask) {
        String etag = kept.filter(each -> each.body() != null)
                .map(ResponseRepository.Kept::etag)
                .orElse(null);
        ProviderReply reply;
        try {
            reply = ask.apply(etag == null ? request : request.unlessStill(etag));
        } catch (RuntimeException e) {
            responses.release(key);
            throw e;
        }
        return switch (reply) {
            case ProviderReply.Body body -> {
                boolean same = keep(key, kept, body);
                count(provider, same ? "same" : "new");
                yield Optional.of(body.json());
            }
            case ProviderReply.Unchanged unchanged -> {
                responses.renew(key, etag, settings.goodFor());
                count(provider, "unchanged");
                yield kept.flatMap(StoredResponses::json);
            }
            case ProviderReply.Missing missing -> {
                responses.store(key, 404, null, null, null, settings.unknownFor());
                count(provider, "unknown");
                yield Optional.empty();
            }
        };
    }

    /** @return whether it is what was kept before */
    private boolean keep(String key, Optional<ResponseRepository.Kept> kept, ProviderReply.Body body) {
        String hash = digest(body.bytes());
        boolean same = kept.filter(each -> each.body() != null && hash.equals(each.hash()))
                .isPresent();
        if (same) {
            responses.renew(key, body.etag(), settings.goodFor());
        } else {
            responses.store(key, 200, Gzip.pack(body.bytes()), body.etag(), hash, settings.goodFor());
        }
        return same;
    }

    private void rest(Instant began, String provider, String request) {
        if (clock.instant().isAfter(began.plus(settings.waitedFor()))) {
            throw new MessageFailure(
                    Failure.Kind.CONFLICT, "another instance is asking " + provider + " for " + request + " right now");
        }
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessageFailure(Failure.Kind.CONFLICT, "interrupted while another instance asked " + provider);
        }
    }

    private void count(String provider, String outcome) {
        meters.counter("enrichment.responses", "provider", provider, "outcome", outcome)
                .increment();
    }

    private static Optional<JsonNode> json(ResponseRepository.Kept kept) {
        return Optional.ofNullable(kept.body()).map(body -> MAPPER.readTree(Gzip.unpack(body)));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
