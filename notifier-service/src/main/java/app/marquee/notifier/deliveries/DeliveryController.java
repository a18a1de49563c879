package app.marquee.notifier.deliveries;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.notifier.targets.TargetRepository;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was told to whom. */
@RestController
@RequestMapping("/api/v1")
class DeliveryController {
    private static final int LARGEST_PAGE = 500;
    private static final List<String> STATES = List.of("pending", "sending", "told", "unknown", "failed");

    private final DeliveryLogRepository deliveries;
    private final TargetRepository targets;

    DeliveryController(DeliveryLogRepository deliveries, TargetRepository targets) {
        this.deliveries = deliveries;
        this.targets = targets;
    }

    /** @param waiting news that no call has taken up yet */
    record Summary(int targets, long waiting, Map<String, Long> deliveries) {}

    /** Newest first; {@code before} is the last id of the page before. */
    @GetMapping("/deliveries")
    List<DeliveryAnswer> list(
            @RequestParam(name = "target", required = false) @Nullable Long target,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        if (state != null && !STATES.contains(state)) {
            throw ApiProblem.badRequest("a delivery is never '" + state + "'", "state is one of " + STATES);
        }
        return deliveries.list(target, state, before, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    @GetMapping("/notifier/summary")
    Summary summary() {
        return new Summary(targets.tellable().size(), deliveries.waitingNews(), deliveries.countsByState());
    }
}
