package app.marquee.enrichment.budget;

import app.marquee.model.media.Urgency;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A line of this process's waiters: only its head asks, the most urgent and, among equals, the oldest comes first. */
final class Turns {
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Waiter> line = new PriorityQueue<>(
            Comparator.comparing((Waiter waiter) -> waiter.urgency).thenComparingLong(waiter -> waiter.number));
    private long next;

    Waiter join(Urgency urgency) {
        lock.lock();
        try {
            Waiter waiter = new Waiter(urgency, next++, lock.newCondition());
            line.add(waiter);
            return waiter;
        } finally {
            lock.unlock();
        }
    }

    void leave(Waiter waiter) {
        lock.lock();
        try {
            line.remove(waiter);
            wakeHead();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is this waiter's turn. */
    boolean awaitHead(Waiter waiter, Deadline deadline) throws InterruptedException {
        lock.lock();
        try {
            long left = deadline.left().toNanos();
            while (line.peek() != waiter) {
                if (left <= 0) {
                    return false;
                }
                left = waiter.moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a slot that comes at a known time, or until somebody more urgent steps in front. */
    void rest(Waiter waiter, Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && line.peek() == waiter) {
                left = waiter.moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    int length() {
        lock.lock();
        try {
            return line.size();
        } finally {
            lock.unlock();
        }
    }

    private void wakeHead() {
        Waiter head = line.peek();
        if (head != null) {
            head.moved.signal();
        }
    }

    /** One who waits; no other is equal to it. */
    static final class Waiter {
        private final Urgency urgency;
        private final long number;
        private final Condition moved;

        private Waiter(Urgency urgency, long number, Condition moved) {
            this.urgency = urgency;
            this.number = number;
            this.moved = moved;
        }
    }
}
