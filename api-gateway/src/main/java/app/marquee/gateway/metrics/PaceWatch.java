package app.marquee.gateway.metrics;

import app.marquee.gateway.background.Rounds;
import app.marquee.gateway.live.EventTail;
import app.marquee.gateway.live.TailedEvent;
import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Follows the event log to know the pace. */
@Component
class PaceWatch implements ReadyWork {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventTail tail;
    private final Pace pace;
    private final Rounds rounds = new Rounds("pace-watch", this::round);
    private long cursor = -1;

    PaceWatch(EventTail tail, Clock clock) {
        this.tail = tail;
        this.pace = new Pace(clock);
    }

    Pace pace() {
        return pace;
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    private void round(Rounds itself) throws InterruptedException {
        if (!tail.opened(PATIENCE)) {
            return;
        }
        cursor = cursor < 0 ? tail.head() : cursor;
        List<TailedEvent> events = tail.after(cursor, PATIENCE);
        events.forEach(each -> pace.saw(each.event()));
        cursor = events.isEmpty() ? cursor : events.getLast().sequence();
    }
}
