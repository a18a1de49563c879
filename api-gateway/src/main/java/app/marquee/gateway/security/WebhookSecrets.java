package app.marquee.gateway.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * One secret for each source of webhooks, in a file for whoever sets Radarr up and as a hash in the database for other
 * instances. What was known last is good while the database is away: a webhook must not be refused for that.
 */
@Component
public class WebhookSecrets {
    static final List<String> SOURCES = List.of("radarr", "sonarr");
    private static final Logger log = LoggerFactory.getLogger(WebhookSecrets.class);
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration BETWEEN_NOTES_OF_USE = Duration.ofMinutes(1);

    private final WebhookSourceRepository sources;
    private final SecretFiles files;
    private final Clock clock;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> hashes = new ConcurrentHashMap<>();
    private volatile Instant readAt = Instant.EPOCH;

    WebhookSecrets(WebhookSourceRepository sources, SecretFiles files, Clock clock) {
        this.sources = sources;
        this.files = files;
        this.clock = clock;
        for (String source : SOURCES) {
            if (files.read(file(source)).isEmpty()) {
                files.write(file(source), Tokens.random());
            }
        }
    }

    boolean knows(String source, String secret) {
        String hash = Tokens.hash(secret);
        String own = files.read(file(source)).orElse("");
        boolean good = !own.isEmpty() && Tokens.same(Tokens.hash(own), hash);
        if (!good) {
            refresh();
            good = hashes.getOrDefault(source, Set.of()).contains(hash);
        }
        if (good) {
            note(source, hash);
        }
        return good;
    }

    /** Whether there is a secret that Radarr or Sonarr can send. */
    boolean exists(String source) {
        refresh();
        return files.read(file(source)).isPresent()
                || !hashes.getOrDefault(source, Set.of()).isEmpty();
    }

    /** Whether any source has ever delivered something. */
    public boolean everUsed() {
        return SOURCES.stream().anyMatch(source -> sources.lastUsed(source).isPresent());
    }

    /** Besides the answer, which never waits for the database. */
    private void note(String source, String hash) {
        Instant now = clock.instant();
        Instant before = noted.get(source);
        if (before != null && before.plus(BETWEEN_NOTES_OF_USE).isAfter(now)) {
            return;
        }
        noted.put(source, now);
        Thread.ofVirtual().name("webhook-note").start(() -> {
            try {
                sources.used(source, hash, now);
            } catch (DataAccessException | TransactionException e) {
                noted.remove(source);
                log.debug("the use of a webhook's secret was not noted", e);
            }
        });
    }

    /** Makes the secrets of this instance's files known to the others. */
    void announce() {
        for (String source : SOURCES) {
            files.read(file(source)).ifPresent(secret -> sources.add(source, Tokens.hash(secret), clock.instant()));
        }
    }

    /** A new secret; the ones before it are good no longer. */
    String renew(String source) {
        String secret = Tokens.random();
        sources.replace(source, Tokens.hash(secret), clock.instant());
        files.write(file(source), secret);
        readAt = Instant.EPOCH;
        return secret;
    }

    private void refresh() {
        if (readAt.plus(FRESH).isAfter(clock.instant())) {
            return;
        }
        try {
            for (String source : SOURCES) {
                hashes.put(source, sources.hashes(source));
            }
            readAt = clock.instant();
        } catch (DataAccessException | TransactionException e) {
            log.debug("the webhooks' secrets cannot be read; those known last are good", e);
        }
    }

    private static String file(String source) {
        return "webhook-" + source;
    }
}
