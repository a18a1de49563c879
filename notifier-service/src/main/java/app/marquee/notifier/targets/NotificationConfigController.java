package app.marquee.notifier.targets;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which services are told at all. */
@RestController
@RequestMapping("/api/v1/notifications/config")
class NotificationConfigController {
    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|passw|token|api.?key|credential).*");

    private final NotificationConfigRepository configs;
    private final TargetRepository targets;
    private final Probing probing;
    private final Clock clock;

    NotificationConfigController(
            NotificationConfigRepository configs, TargetRepository targets, Probing probing, Clock clock) {
        this.configs = configs;
        this.targets = targets;
        this.probing = probing;
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
        refuseSecrets(change.config());
        configs.decide(
                service,
                change.enabled() == null ? old.enabled() : change.enabled(),
                change.config() == null ? old.config() : change.config(),
                caller.name(),
                clock.instant());
        return show(service);
    }

    /** What one target of a service answered. */
    record ProbedTarget(long id, String name, ProbeAnswer answer) {}

    /** Asks every target of the service what it is and which of our folders it knows; changes nothing there. */
    @PostMapping("/{service}/test")
    List<ProbedTarget> test(@PathVariable String service, Caller caller) {
        Permission.edit(caller);
        show(service);
        List<ProbedTarget> probed = targets.all().stream()
                .filter(target -> target.service().equals(service))
                .map(target -> new ProbedTarget(target.id(), target.name(), probing.stored(target)))
                .toList();
        if (probed.isEmpty()) {
            throw ApiProblem.conflict("there is no target of " + service, "POST /api/v1/targets adds one.");
        }
        return probed;
    }

    /** Everybody who may look sees these settings as they are. */
    private static void refuseSecrets(@Nullable Object settings) {
        switch (settings) {
            case Map<?, ?> map ->
                map.forEach((name, value) -> {
                    if (SECRET.matcher(String.valueOf(name)).matches()) {
                        throw ApiProblem.badRequest(
                                "'" + name + "' is a secret, which these settings do not hide",
                                "Give it as a target's secret: PUT /api/v1/targets/{id}.");
                    }
                    refuseSecrets(value);
                });
            case Iterable<?> list -> list.forEach(NotificationConfigController::refuseSecrets);
            case null, default -> {}
        }
    }
}
