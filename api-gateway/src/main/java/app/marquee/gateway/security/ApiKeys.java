package app.marquee.gateway.security;

import app.marquee.gateway.security.ApiKeyRepository.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Knows keys. One that was good a moment ago is not looked up again, and stays good while the database is away. */
@Component
class ApiKeys {
    private static final String MARK = "mq_";
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration BETWEEN_NOTES_OF_USE = Duration.ofMinutes(1);

    private final ApiKeyRepository keys;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ApiKeys(ApiKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    private record Known(Owner owner, Instant seen, Instant noted) {}

    /** @param key to be shown once */
    record Made(long id, String key) {}

    Made make(String name, Role role, String createdBy, @Nullable Instant expiresAt) {
        String key = MARK + Tokens.random();
        long id = keys.add(name, Tokens.hash(key), key.substring(0, 8), role, createdBy, clock.instant(), expiresAt);
        return new Made(id, key);
    }

    boolean remove(long id) {
        known.values().removeIf(each -> each.owner().id() == id);
        return keys.remove(id);
    }

    Optional<KnownCaller> caller(String key) {
        String hash = Tokens.hash(key);
        Instant now = clock.instant();
        Known before = known.get(hash);
        if (before == null || before.seen().plus(FRESH).isBefore(now)) {
            before = lookUp(hash, before, now);
        }
        return Optional.ofNullable(before)
                .filter(each -> each.owner().goodAt(now))
                .map(each -> new KnownCaller(
                        each.owner().name(), Role.ofPerson(each.owner().role()), null, null));
    }

    private @Nullable Known lookUp(String hash, @Nullable Known before, Instant now) {
        try {
            Optional<Owner> owner = keys.owner(hash);
            if (owner.isEmpty()) {
                known.remove(hash);
                return null;
            }
            boolean note =
                    before == null || before.noted().plus(BETWEEN_NOTES_OF_USE).isBefore(now);
            if (note) {
                keys.used(owner.get().id(), now);
            }
            Known fresh = new Known(owner.get(), now, before == null || note ? now : before.noted());
            known.put(hash, fresh);
            return fresh;
        } catch (DataAccessException | TransactionException e) {
            if (before == null) {
                throw e;
            }
            return before;
        }
    }
}
