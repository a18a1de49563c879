package app.marquee.gateway.live;

import app.marquee.messaging.web.ApiProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was said before, as far back as the log is kept; what is said from now on, the stream of events tells. */
@RestController
class EventHistoryController {
    private static final int LARGEST_PAGE = 200;

    private final EventLogRepository events;

    EventHistoryController(EventLogRepository events) {
        this.events = events;
    }

    /** @param next as {@code before} it leads to the events before these; null when there are none */
    record EventPage(List<LoggedEvent> items, @Nullable Long next) {}

    /**
     * The newest first, each as the stream tells it.
     *
     * @param topics      wire names, or their beginnings with a star, separated by commas: {@code asset.published,file.*}
     * @param correlation of the work they belong to, by their own or by one of their causes
     * @param before      only events with smaller numbers
     * @param limit       1 to 200
     */
    @GetMapping("/api/v1/events/history")
    EventPage page(
            @RequestParam(required = false) @Nullable String topics,
            @RequestParam(required = false) @Nullable String correlation,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw ApiProblem.badRequest(
                    "A page of " + limit + " events cannot be given.", "limit is 1 to " + LARGEST_PAGE + ".");
        }
        if (correlation != null && correlation.indexOf('\0') >= 0) {
            throw ApiProblem.badRequest("The correlation holds the character 0.", "Leave it out.");
        }
        List<String> names = EventFilter.of(topics).names();
        if (names.isEmpty()) {
            throw ApiProblem.badRequest(
                    "No event is meant by '" + topics + "'.",
                    "These are known: " + String.join(", ", EventFilter.of(null).names()) + ".");
        }
        List<LoggedEvent> found =
                events.before(before == null ? Long.MAX_VALUE : before, names, correlation, limit + 1);
        boolean more = found.size() > limit;
        List<LoggedEvent> items = more ? found.subList(0, limit) : found;
        return new EventPage(items, more ? items.getLast().sequence() : null);
    }
}
