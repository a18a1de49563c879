package app.marquee.gateway.sockets;

import app.marquee.gateway.ledger.JobCounts;
import app.marquee.gateway.sockets.Frames.Frame;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;

/** {@code queue:stats}: how many jobs there are in each status, told when it has changed. */
final class QueueStats {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Remembered<Map<String, Long>> counts;

    QueueStats(JobCounts counts, Clock clock) {
        this.counts = new Remembered<>(Map.of(), () -> count(counts), EVERY, clock);
    }

    FollowedSocket.Besides forOneClient() {
        return new FollowedSocket.Besides() {
            private Map<String, Long> told = Map.of();

            @Override
            public List<Frame> now() {
                Map<String, Long> now = counts.get();
                if (now.equals(told)) {
                    return List.of();
                }
                told = now;
                return List.of(new Frame("queue:stats", now));
            }

            @Override
            public Duration patience() {
                return EVERY;
            }
        };
    }

    private static Map<String, Long> count(JobCounts counts) {
        try {
            return counts.byStatus();
        } catch (DataAccessException e) {
            return Map.of(); // health says that the database is away
        }
    }
}
