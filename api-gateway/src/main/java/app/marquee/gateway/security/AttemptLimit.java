package app.marquee.gateway.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts failures by a key, as a name or an address, and says how long it must rest after too many. */
final class AttemptLimit {
    private static final int MOST_KEYS = 10_000;

    private final int allowed;
    private final Duration within;
    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_KEYS;
        }
    };

    AttemptLimit(int allowed, Duration within, Clock clock) {
        this.allowed = allowed;
        this.within = within;
        this.clock = clock;
    }

    /** Empty when it may be tried. */
    synchronized Optional<Duration> rest(String key) {
        Deque<Instant> times = recent(key);
        return times.size() < allowed
                ? Optional.empty()
                : Optional.of(Duration.between(clock.instant(), times.getFirst().plus(within)));
    }

    synchronized void failed(String key) {
        recent(key).addLast(clock.instant());
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private Deque<Instant> recent(String key) {
        Deque<Instant> times = failures.computeIfAbsent(key, unknown -> new ArrayDeque<>());
        Instant from = clock.instant().minus(within);
        while (!times.isEmpty() && !times.getFirst().isAfter(from)) {
            times.removeFirst();
        }
        return times;
    }
}
