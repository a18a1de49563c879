package app.marquee.gateway.live;

import app.marquee.gateway.background.Rounds;
import app.marquee.gateway.news.Ring;
import app.marquee.gateway.news.TableNewsRepository;
import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the log once for everybody who follows it on this instance, and keeps the newest events at hand. */
@Component
public class EventTail implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(EventTail.class);
    private static final int AT_HAND = 1_000;
    private static final int AT_ONCE = 200;

    private final EventLogRepository events;
    private final Ring ring;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Deque<LoggedEvent> recent = new ArrayDeque<>();
    private long head = -1;
    private final Rounds rounds = new Rounds("event-tail", this::round);

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

    public boolean running() {
        return rounds.running();
    }

    public long head() {
        lock.lock();
        try {
            return head >= 0 ? head : events.head();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for events after the given one; none when the time is over. */
    public List<LoggedEvent> after(long sequence, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (running() && head <= sequence && left > 0) {
                left = more.awaitNanos(left);
            }
            if (head <= sequence) {
                return List.of();
            }
            LoggedEvent oldest = recent.peekFirst();
            if (oldest != null && oldest.sequence() <= sequence + 1) {
                return new ArrayList<>(recent.stream()
                        .filter(event -> event.sequence() > sequence)
                        .limit(AT_ONCE)
                        .toList());
            }
        } finally {
            lock.unlock();
        }
        return events.after(sequence, AT_ONCE);
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
        if (head < 0) {
            advance(events.head(), List.of());
        }
        List<LoggedEvent> batch;
        do {
            batch = events.after(head, AT_ONCE);
            if (!batch.isEmpty()) {
                advance(batch.getLast().sequence(), batch);
            }
        } while (batch.size() == AT_ONCE);
    }

    private void advance(long newHead, List<LoggedEvent> batch) {
        lock.lock();
        try {
            recent.addAll(batch);
            while (recent.size() > AT_HAND) {
                recent.removeFirst();
            }
            head = newHead;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
