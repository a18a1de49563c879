package app.marquee.gateway.live;

import app.marquee.messaging.LogKeys;
import app.marquee.messaging.web.ApiProblem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger log = LoggerFactory.getLogger(EventStreamController.class);

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
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
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
        boolean missed = wanted > head || (start != null && cursor + 1 < events.oldest());
        Optional<Long> missedBefore = missed ? Optional.of(events.oldest()) : Optional.empty();
        EventStream.open(
                response.getOutputStream(), cursor, missedBefore); // with all headers, before anybody else writes
        AsyncContext client = request.startAsync();
        client.setTimeout(0); // it lasts for as long as the client likes
        EventStream stream = new EventStream(
                tail,
                EventFilter.of(topics),
                names.equals("alias"),
                settings,
                System::nanoTime,
                client.getResponse().getOutputStream());
        Thread.ofVirtual().name("events-" + request.getRemotePort()).start(() -> follow(client, stream, cursor));
    }

    /** On a thread of the client's own, which holds nothing of the request that began it. */
    private static void follow(AsyncContext client, EventStream stream, long from) {
        String who =
                client.getRequest().getRemoteAddr() + ":" + client.getRequest().getRemotePort();
        try {
            stream.follow(from).ifPresent(reason -> dropped(who, reason));
        } catch (IOException e) {
            if (Followed.wentUnread(e)) {
                dropped(who, "it did not read at all");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.atWarn().setCause(e).addKeyValue("client", who).log("stream of events ended; its client comes back");
        } finally {
            complete(client);
        }
    }

    private static void complete(AsyncContext client) {
        try {
            client.complete();
        } catch (IllegalStateException e) {
            log.debug("the connection was closed before", e);
        }
    }

    private static void dropped(String client, String reason) {
        log.atInfo()
                .addKeyValue("client", client)
                .addKeyValue(LogKeys.REASON, reason)
                .log("client of the event stream dropped");
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
