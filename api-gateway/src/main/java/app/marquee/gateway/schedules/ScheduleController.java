package app.marquee.gateway.schedules;

import app.marquee.messaging.web.ApiProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Regular work: looked at, changed, run at once. */
@RestController
@RequestMapping("/api/v1/schedules")
class ScheduleController {
    private final ScheduleRepository schedules;
    private final Schedules running;
    private final Clock clock;

    ScheduleController(ScheduleRepository schedules, Schedules running, Clock clock) {
        this.schedules = schedules;
        this.running = running;
        this.clock = clock;
    }

    /** What is absent stays as it is. */
    record Change(
            @Nullable String cron,
            @Nullable String timezone,
            @Nullable Boolean enabled) {}

    record Started(long jobId) {}

    @GetMapping
    List<Schedule> all() {
        return schedules.all();
    }

    @GetMapping("/{name}")
    Schedule one(@PathVariable String name) {
        return schedules
                .find(name)
                .orElseThrow(() -> ApiProblem.notFound(
                        "There is no schedule '" + name + "'.", "They are listed under /api/v1/schedules."));
    }

    @PutMapping("/{name}")
    Schedule change(@PathVariable String name, @RequestBody Change change) {
        Schedule known = one(name);
        String cron = change.cron() == null ? known.cron() : change.cron();
        String timezone = change.timezone() == null ? known.timezone() : change.timezone();
        boolean enabled = change.enabled() == null ? known.enabled() : change.enabled();
        try {
            Instant next = Schedule.next(cron, timezone, clock.instant());
            schedules.change(name, cron, timezone, enabled, next);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.badRequest(
                    "The schedule cannot be read: " + e.getMessage(),
                    "Give cron as five fields (*/15 * * * *) and timezone as a name (Europe/Berlin).");
        }
        return one(name);
    }

    @PostMapping("/{name}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started run(@PathVariable String name) {
        return new Started(running.run(one(name)));
    }
}
