package app.marquee.testkit.players;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What the player is busy with. A scan of no length is done before its "OK" is sent. */
final class KodiActivity {
    private final Duration scanTakes;
    private final AtomicInteger scans = new AtomicInteger();
    private volatile boolean playing;

    KodiActivity(Duration scanTakes) {
        this.scanTakes = scanTakes;
    }

    void scan(Runnable work) {
        if (scanTakes.isZero()) {
            work.run();
            return;
        }
        scans.incrementAndGet();
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(scanTakes);
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                scans.decrementAndGet();
            }
        });
    }

    boolean scanning() {
        return scans.get() > 0;
    }

    boolean playing() {
        return playing;
    }

    void playing(boolean now) {
        playing = now;
    }
}
