package app.marquee.gateway.sockets;

import app.marquee.gateway.live.EventNames;
import app.marquee.gateway.live.LoggedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * {@code job:created}, {@code job:started}, {@code job:progress}, {@code job:completed} and {@code job:failed}. Progress of one
 * job is told ten times a second at most: what comes in between is held back, and the last of it is always told.
 */
final class JobFrames implements Frames {
    static final Duration BETWEEN = Duration.ofMillis(100);

    private final Clock clock;
    private final Map<Long, Instant> told = new HashMap<>();
    private final Map<Long, Frame> heldBack = new LinkedHashMap<>();

    JobFrames(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Frame> of(List<LoggedEvent> events) {
        List<Frame> frames = new ArrayList<>();
        for (LoggedEvent event : events) {
            switch (event.name()) {
                case "job.progress" -> progress(event.body(), frames);
                case "job.changed" -> changed(event.body(), frames);
                default -> {}
            }
        }
        return frames;
    }

    @Override
    public List<Frame> due() {
        Instant now = clock.instant();
        List<Frame> frames = new ArrayList<>();
        for (Iterator<Map.Entry<Long, Frame>> held = heldBack.entrySet().iterator(); held.hasNext(); ) {
            Map.Entry<Long, Frame> one = held.next();
            if (!told.getOrDefault(one.getKey(), Instant.EPOCH).plus(BETWEEN).isAfter(now)) {
                frames.add(one.getValue());
                told.put(one.getKey(), now);
                held.remove();
            }
        }
        return frames;
    }

    @Override
    public Duration patience() {
        return heldBack.isEmpty() ? Duration.ofDays(1) : BETWEEN;
    }

    private void progress(JsonNode body, List<Frame> frames) {
        long job = body.path("jobId").asLong();
        Frame frame = new Frame("job:progress", payload(body));
        boolean over = !Frames.text(body, "status").equals("running");
        Instant now = clock.instant();
        Instant before = told.get(job);
        if (over || before == null || !before.plus(BETWEEN).isAfter(now)) {
            heldBack.remove(job);
            frames.add(frame);
            told.put(job, now);
        } else {
            heldBack.put(job, frame);
        }
    }

    private void changed(JsonNode body, List<Frame> frames) {
        long job = body.path("jobId").asLong();
        Frame last = heldBack.remove(job);
        if (last != null) {
            frames.add(last);
        }
        String type = Objects.requireNonNull(EventNames.alias("job.changed", body));
        if (!type.equals("job:created") && !type.equals("job:started")) {
            told.remove(job);
        }
        frames.add(new Frame(type, payload(body)));
    }

    private static Map<String, Object> payload(JsonNode body) {
        long current = body.path("current").asLong(0);
        long total = body.path("total").asLong(0);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("jobId", body.path("jobId"));
        payload.put("status", body.path("status"));
        payload.put("current", current);
        payload.put("total", total);
        payload.put("percentage", total <= 0 ? 0.0 : Math.min(100.0, Math.round(1000.0 * current / total) / 10.0));
        for (Map.Entry<String, String> known : Map.of(
                        "type", "type", "service", "service", "phase", "detail", "message", "message")
                .entrySet()) {
            if (body.hasNonNull(known.getKey())) {
                payload.put(known.getValue(), body.path(known.getKey()));
            }
        }
        return payload;
    }
}
