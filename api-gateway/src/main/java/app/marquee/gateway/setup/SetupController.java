package app.marquee.gateway.setup;

import app.marquee.gateway.routing.OnBehalfClient;
import app.marquee.gateway.security.WebhookSecrets;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.topology.ServiceName;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The way from an empty installation to one that works, for whoever guides through it. */
@RestController
@RequestMapping("/api/v1/setup/progress")
class SetupController {
    private final OnBehalfClient owners;
    private final WebhookSecrets webhooks;

    SetupController(OnBehalfClient owners, WebhookSecrets webhooks) {
        this.owners = owners;
        this.webhooks = webhooks;
    }

    /**
     * One thing to set up.
     *
     * @param name    {@code administrator}, {@code provider}, {@code library}, {@code player} or {@code webhook}
     * @param needed  whether nothing works without it
     * @param problem why it cannot be said at present
     */
    record Step(
            String name,
            boolean done,
            boolean needed,
            @Nullable String problem) {}

    /** @param complete whether all that is needed is done */
    record Progress(boolean complete, List<Step> steps) {
        Progress {
            steps = List.copyOf(steps);
        }
    }

    /** Whoever asks is signed in, so there is an administrator. */
    @GetMapping
    Progress progress(Caller caller) {
        List<Step> steps = List.of(
                new Step("administrator", true, true, null),
                step(
                        "provider",
                        true,
                        () -> hasFacts(owners.get(ServiceName.ENRICHMENT, "/api/v1/enrichment/providers", caller))),
                step(
                        "library",
                        true,
                        () -> !owners.get(ServiceName.SCANNER, "/api/v1/libraries", caller)
                                .isEmpty()),
                step(
                        "player",
                        false,
                        () -> !owners.get(ServiceName.NOTIFIER, "/api/v1/targets", caller)
                                .isEmpty()),
                step("webhook", false, webhooks::everUsed));
        return new Progress(steps.stream().allMatch(step -> step.done() || !step.needed()), steps);
    }

    private static boolean hasFacts(JsonNode providers) {
        return providers
                .valueStream()
                .anyMatch(each -> each.path("role").asString().equals("facts")
                        && !each.path("state").asString().equals("off"));
    }

    private static Step step(String name, boolean needed, Supplier<Boolean> done) {
        try {
            return new Step(name, done.get(), needed, null);
        } catch (ApiProblem e) {
            return new Step(name, false, needed, e.what());
        }
    }
}
