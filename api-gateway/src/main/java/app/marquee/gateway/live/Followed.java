package app.marquee.gateway.live;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

/** The log as those see it who follow it. */
public interface Followed {
    /** Whoever falls further behind than this, in events, is dropped; it connects again and goes on where it was. */
    int FURTHEST_BEHIND = 5_000;

    /** False when the gateway stops, or has not opened the log yet. */
    boolean running();

    /** The newest event's number. */
    long head();

    /** Waits for events after the given one, and gives some of them, in order; none when the time is over. */
    List<TailedEvent> after(long sequence, Duration atMost) throws InterruptedException;

    /** Whether a write to a client failed because it did not read for too long. */
    static boolean wentUnread(Throwable failure) {
        return failure instanceof SocketTimeoutException
                || (failure.getCause() != null && wentUnread(failure.getCause()));
    }
}
