package app.marquee.testkit.tmdb;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/** Enforces a {@link RequestLimit}. Refused requests do not count. */
final class SlidingLog {
    private final RequestLimit limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Long> granted = new ArrayDeque<>();

    SlidingLog(RequestLimit limit) {
        this.limit = limit;
    }

    /** Zero when the request may pass, else how long until the next one may. */
    Duration ask(long now) {
        if (limit.requests() == Integer.MAX_VALUE) {
            return Duration.ZERO;
        }
        lock.lock();
        try {
            long window = limit.window().toNanos();
            while (!granted.isEmpty() && now - granted.getFirst() >= window) {
                granted.removeFirst();
            }
            if (granted.size() < limit.requests()) {
                granted.addLast(now);
                return Duration.ZERO;
            }
            return Duration.ofNanos(window - (now - granted.getFirst()));
        } finally {
            lock.unlock();
        }
    }
}
