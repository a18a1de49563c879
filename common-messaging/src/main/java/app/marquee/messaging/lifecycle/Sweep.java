package app.marquee.messaging.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has everything that was kept long enough forgotten, once an hour. */
public class Sweep implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final List<KeptForAWhile> kept;
    private final Clock clock;
    private @Nullable ScheduledExecutorService timer;

    public Sweep(List<KeptForAWhile> kept, Clock clock) {
        this.kept = List.copyOf(kept);
        this.clock = clock;
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("sweep").factory());
        timer.scheduleWithFixedDelay(this::round, 10, 60, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    /** One that fails does not keep the others from it. */
    void round() {
        for (KeptForAWhile each : kept) {
            try {
                each.forgetOld(clock.instant());
            } catch (RuntimeException e) {
                log.atWarn().setCause(e).log("what is old was not forgotten; the next try is in an hour");
            }
        }
    }
}
