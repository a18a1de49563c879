package app.marquee.gateway.metrics;

import app.marquee.gateway.live.LoggedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;

/** What the last events say about pace: how many a second of each kind, and how long files take from stage to stage. */
final class Pace {
    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int FILES_FOLLOWED = 20_000;
    private static final int SAMPLES = 500;
    private static final List<String> STAGES =
            List.of("file.discovered", "media.identified", "metadata.enriched", "asset.published");

    /**
     * @param from  the event a file's stage begins with
     * @param p50Ms half of the last files took no longer, in milliseconds
     */
    record Stage(String from, String to, int samples, long p50Ms, long p95Ms) {}

    private record Seen(int stage, Instant at) {}

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<Instant>> recent = new HashMap<>();
    private final Map<Long, Seen> files = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Seen> eldest) {
            return size() > FILES_FOLLOWED;
        }
    };
    private final Map<Integer, Deque<Long>> took = new HashMap<>();

    Pace(Clock clock) {
        this.clock = clock;
    }

    void saw(LoggedEvent event) {
        lock.lock();
        try {
            Deque<Instant> times = recent.computeIfAbsent(event.name(), none -> new ArrayDeque<>());
            times.addLast(clock.instant());
            forget(times);
            int stage = STAGES.indexOf(event.name());
            if (stage >= 0) {
                filesOf(event.body()).forEach(file -> reached(file, stage, event.at()));
            }
        } finally {
            lock.unlock();
        }
    }

    /** By message, over the last minute. */
    Map<String, Double> perSecond() {
        lock.lock();
        try {
            Map<String, Double> rates = new TreeMap<>();
            recent.forEach((name, times) -> {
                forget(times);
                rates.put(name, Math.round(100.0 * times.size() / WINDOW.toSeconds()) / 100.0);
            });
            return rates;
        } finally {
            lock.unlock();
        }
    }

    List<Stage> stages() {
        lock.lock();
        try {
            List<Stage> stages = new ArrayList<>();
            for (int stage = 1; stage < STAGES.size(); stage++) {
                List<Long> sorted = new ArrayList<>(took.getOrDefault(stage, new ArrayDeque<>()));
                Collections.sort(sorted);
                if (!sorted.isEmpty()) {
                    stages.add(new Stage(
                            STAGES.get(stage - 1), STAGES.get(stage), sorted.size(), at(sorted, 50), at(sorted, 95)));
                }
            }
            return stages;
        } finally {
            lock.unlock();
        }
    }

    private void reached(long file, int stage, Instant at) {
        Seen before = files.remove(file);
        files.put(file, new Seen(stage, at));
        if (before != null && before.stage() == stage - 1) {
            Deque<Long> times = took.computeIfAbsent(stage, none -> new ArrayDeque<>());
            times.addLast(Math.max(Duration.between(before.at(), at).toMillis(), 0));
            if (times.size() > SAMPLES) {
                times.removeFirst();
            }
        }
    }

    private void forget(Deque<Instant> times) {
        Instant before = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.peekFirst().isBefore(before)) {
            times.removeFirst();
        }
    }

    private static List<Long> filesOf(JsonNode body) {
        List<Long> ids = new ArrayList<>();
        if (body.path("file").has("id")) {
            ids.add(body.path("file").path("id").asLong());
        }
        body.path("files").forEach(file -> {
            JsonNode id = file.has("file") ? file.path("file").path("id") : file.path("id");
            ids.add(id.asLong(0));
        });
        return ids;
    }

    /** The nearest rank. */
    private static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.max((int) Math.ceil(sorted.size() * percent / 100.0) - 1, 0));
    }
}
