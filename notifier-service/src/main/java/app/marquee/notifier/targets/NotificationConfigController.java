package app.marquee.notifier.targets;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which services are told at all. */
@RestController
@RequestMapping("/api/v1/notifications/config")
class NotificationConfigController {
    private final NotificationConfigRepository configs;
    private final Clock clock;

    NotificationConfigController(NotificationConfigRepository configs, Clock clock) {
        this.configs = configs;
        this.clock = clock;
    }

    /** @param config left out: as it is */
    record Change(@Nullable Boolean enabled, @Nullable Map<String, Object> config) {}

    @GetMapping
    List<NotificationConfig> list() {
        return configs.all();
    }

    @GetMapping("/{service}")
    NotificationConfig show(@PathVariable String service) {
        return configs.find(service)
                .orElseThrow(() -> ApiProblem.notFound(
                        "there is no service '" + service + "'", "GET /api/v1/notifications/config lists them."));
    }

    @PutMapping("/{service}")
    NotificationConfig change(@PathVariable String service, @RequestBody Change change, Caller caller) {
        Permission.administrate(caller);
        NotificationConfig old = show(service);
        if (String.valueOf(change.config()).indexOf('\0') >= 0) {
            throw ApiProblem.badRequest("the settings hold the character 0", "Leave it out.");
        }
        configs.decide(
                service,
                change.enabled() == null ? old.enabled() : change.enabled(),
                change.config() == null ? old.config() : change.config(),
                caller.name(),
                clock.instant());
        return show(service);
    }
}
