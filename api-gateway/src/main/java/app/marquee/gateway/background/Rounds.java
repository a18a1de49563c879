package app.marquee.gateway.background;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats a round on a thread of its own. A round that fails is followed by the next; it is a round's own to wait. */
public final class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    /** One round, with its waiting. */
    @FunctionalInterface
    public interface Round {
        void run(Rounds rounds) throws InterruptedException;
    }

    private final String name;
    private final Round round;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile @Nullable Thread thread;

    public Rounds(String name, Round round) {
        this.name = name;
        this.round = round;
    }

    public boolean running() {
        return running.get();
    }

    public void start() {
        if (running.compareAndSet(false, true)) {
            thread = Thread.ofPlatform().daemon().name(name).start(this::work);
        }
    }

    /** From within a round: this one was the last. */
    public void end() {
        running.set(false);
    }

    /** Asks it to stop without disturbing the round in hand, and waits for that. */
    public void finish() {
        running.set(false);
        Thread working = thread;
        if (working != null) {
            try {
                working.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stops it where it waits. */
    public void stop() {
        running.set(false);
        Thread working = thread;
        if (working != null) {
            working.interrupt();
        }
    }

    private void work() {
        while (running.get()) {
            try {
                round.run(this);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.atDebug().setCause(e).addKeyValue("work", name).log("a round failed");
            }
        }
    }
}
