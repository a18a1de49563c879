package app.marquee.gateway.live;

import app.marquee.gateway.background.Rounds;
import app.marquee.gateway.news.Ring;
import app.marquee.gateway.news.TableNewsRepository;
import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the log once for everybody who follows it on this instance, and keeps the newest events at hand. */
@Component
public class EventTail implements ReadyWork, Followed {
    private static final Logger log = LoggerFactory.getLogger(EventTail.class);
    private static final int AT_HAND = 1_000;
    private static final int AT_ONCE = 200;

    private final EventLogRepository events;
    private final Ring ring;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private volatile Window window = new Window(-1, List.of());
    private final Rounds rounds = new Rounds("event-tail", this::round);

    /**
     * What is at hand: never changed, so that nobody waits for anybody to look at it.
     *
     * @param head   the newest event's number; below 0 before the first look
     * @param recent the newest events, in order
     */
    private record Window(long head, List<TailedEvent> recent) {}

    EventTail(EventLogRepository events, TableNewsRepository news) {
        this.events = events;
        this.ring = news.ring("event_log", "tail");
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
        lock.lock();
        try {
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean running() {
        return rounds.running();
    }

    @Override
    public long head() {
        long head = window.head();
        return head >= 0 ? head : events.head();
    }

    @Override
    public List<TailedEvent> after(long sequence, Duration atMost) throws InterruptedException {
        Window seen = await(sequence, atMost);
        if (seen.head() <= sequence) {
            return List.of();
        }
        List<TailedEvent> recent = seen.recent();
        if (recent.isEmpty() || recent.getFirst().sequence() > sequence + 1) {
            return events.after(sequence, AT_ONCE).stream().map(TailedEvent::of).toList();
        }
        int from = recent.size();
        while (from > 0 && recent.get(from - 1).sequence() > sequence) {
            from--;
        }
        return List.copyOf(recent.subList(from, Math.min(from + AT_ONCE, recent.size())));
    }

    /** Waits until the log is followed; false when the time is over before that. */
    public boolean opened(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!(running() && window.head() >= 0) && left > 0) {
                left = more.awaitNanos(left);
            }
            return left > 0;
        } finally {
            lock.unlock();
        }
    }

    private Window await(long sequence, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (running() && window.head() <= sequence && left > 0) {
                left = more.awaitNanos(left);
            }
            return window;
        } finally {
            lock.unlock();
        }
    }

    private void round(Rounds itself) throws InterruptedException {
        try {
            readOn();
        } catch (RuntimeException e) {
            log.debug("the event log cannot be read for the moment", e);
        }
        ring.await(Duration.ofSeconds(1));
    }

    private void readOn() {
        if (window.head() < 0) {
            // After a restart everybody comes back at once and goes on a little before the end.
            long head = events.head();
            List<LoggedEvent> newest = events.after(head - AT_HAND, AT_HAND);
            advance(newest.isEmpty() ? head : newest.getLast().sequence(), newest);
        }
        List<LoggedEvent> batch;
        do {
            batch = events.after(window.head(), AT_ONCE);
            if (!batch.isEmpty()) {
                advance(batch.getLast().sequence(), batch);
            }
        } while (batch.size() == AT_ONCE);
    }

    private void advance(long head, List<LoggedEvent> batch) {
        List<TailedEvent> recent = new ArrayList<>(window.recent());
        batch.stream().map(TailedEvent::of).forEach(recent::add);
        List<TailedEvent> newest = recent.subList(Math.max(0, recent.size() - AT_HAND), recent.size());
        lock.lock();
        try {
            window = new Window(head, List.copyOf(newest));
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
