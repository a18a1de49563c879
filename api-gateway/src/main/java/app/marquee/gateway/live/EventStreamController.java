package app.marquee.gateway.live;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.MessageJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everything that is said, as it is said, as server-sent events. An event's id is its number in the log, the same on every
 * instance and after a restart, so a client that gives the last one it saw goes on exactly there.
 */
@RestController
class EventStreamController {
    private final EventTail tail;
    private final EventLogRepository events;
    private final LiveSettings settings;

    EventStreamController(EventTail tail, EventLogRepository events, LiveSettings settings) {
        this.tail = tail;
        this.events = events;
        this.settings = settings;
    }

    /**
     * @param since  the number after which to begin; {@code Last-Event-ID} goes before it; without either, from now on
     * @param topics see {@link EventFilter}
     * @param names  {@code wire} or {@code alias}, see {@link EventNames}
     */
    @GetMapping("/api/v1/events")
    void follow(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String topics,
            @RequestParam(defaultValue = "wire") String names,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        if (!tail.running()) {
            throw ApiProblem.unavailable("The event log is not open yet.", "Ask again in a few seconds.");
        }
        String start = lastEventId != null && !lastEventId.isBlank() ? lastEventId : since;
        long head = tail.head();
        long wanted = start == null || start.isBlank() ? head : number(start);
        long cursor = Math.min(wanted, head);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        write(out, "retry: 2000\n: following from " + cursor + "\n\n");
        if (wanted > head || (start != null && cursor + 1 < events.oldest())) {
            write(out, "event: gap\ndata: {\"missedBefore\":" + events.oldest() + "}\n\n");
        }
        follow(cursor, EventFilter.of(topics), names.equals("alias"), out);
    }

    /** Ends with an exception of the stream when the client is gone, or does not read for as long as a write may take. */
    private void follow(long from, EventFilter filter, boolean aliases, OutputStream out)
            throws IOException, InterruptedException {
        long cursor = from;
        while (tail.running()) {
            List<LoggedEvent> batch = tail.after(cursor, settings.heartbeat());
            StringBuilder text = new StringBuilder();
            for (LoggedEvent event : batch) {
                if (filter.wants(event)) {
                    append(text, event, aliases);
                }
                cursor = event.sequence();
            }
            write(out, text.isEmpty() ? ": still here\n\n" : text.toString());
        }
    }

    private static void append(StringBuilder text, LoggedEvent event, boolean aliases) {
        text.append("id: ").append(event.sequence());
        text.append("\nevent: ")
                .append(aliases ? Objects.requireNonNullElse(event.alias(), event.name()) : event.name());
        text.append("\ndata: ")
                .append(MessageJson.mapper().writeValueAsString(event))
                .append("\n\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static long number(String text) {
        try {
            return Math.max(Long.parseLong(text.strip()), 0);
        } catch (NumberFormatException e) {
            throw ApiProblem.badRequest(
                    "'" + text + "' is no event's number.", "Give the id of the last event you saw.");
        }
    }
}
