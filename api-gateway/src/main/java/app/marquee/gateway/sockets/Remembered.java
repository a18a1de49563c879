package app.marquee.gateway.sockets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A value that many ask for and that is looked up for all of them, at most once in a while. */
final class Remembered<T> {
    private final Supplier<T> source;
    private final Duration every;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private T value;
    private Instant lookedUp = Instant.EPOCH;

    Remembered(T first, Supplier<T> source, Duration every, Clock clock) {
        this.value = first;
        this.source = source;
        this.every = every;
        this.clock = clock;
    }

    T get() {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (!lookedUp.plus(every).isAfter(now)) {
                value = source.get();
                lookedUp = now;
            }
            return value;
        } finally {
            lock.unlock();
        }
    }
}
