package app.marquee.enrichment.summary;

import app.marquee.enrichment.budget.Budgets;
import app.marquee.enrichment.budget.RequestBudget;
import app.marquee.enrichment.provider.KnownProvider;
import app.marquee.enrichment.provider.Providers;
import app.marquee.messaging.web.ApiProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who can be asked, and how much each may still be. */
@RestController
@RequestMapping("/api/v1/enrichment/providers")
class ProviderController {
    private final Providers providers;
    private final Budgets budgets;

    ProviderController(Providers providers, Budgets budgets) {
        this.providers = providers;
        this.budgets = budgets;
    }

    @GetMapping
    List<ProviderStatus> all() {
        return providers.all().stream().map(this::status).toList();
    }

    @GetMapping("/{name}")
    ProviderStatus one(@PathVariable String name) {
        return providers.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(this::status)
                .orElseThrow(() -> ApiProblem.notFound(
                        "there is no provider " + name,
                        "ask for one of "
                                + providers.all().stream()
                                        .map(KnownProvider::name)
                                        .collect(Collectors.joining(", "))));
    }

    private ProviderStatus status(KnownProvider provider) {
        RequestBudget budget = budgets.all().stream()
                .filter(each -> each.provider().equals(provider.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(provider.name() + " has no budget"));
        return ProviderStatus.of(provider, budget);
    }
}
