package app.marquee.enrichment.library;

import app.marquee.messaging.web.ApiProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens by itself in a library, over REST. */
@RestController
@RequestMapping("/api/v1/enrichment/libraries/{id}/automation")
class LibraryAutomationController {
    private final LibraryAutomationRepository automations;
    private final List<AutomationOnlooker> onlookers;
    private final TransactionTemplate transactions;

    LibraryAutomationController(
            LibraryAutomationRepository automations,
            List<AutomationOnlooker> onlookers,
            TransactionTemplate transactions) {
        this.automations = automations;
        this.onlookers = onlookers;
        this.transactions = transactions;
    }

    @GetMapping
    LibraryAutomation get(@PathVariable long id) {
        return automations
                .find(id)
                .orElseThrow(
                        () -> ApiProblem.notFound("there is no library " + id, "GET /api/v1/libraries lists them"));
    }

    /** What is left out stays. What is published is changed where the library is. */
    @PutMapping
    LibraryAutomation change(@PathVariable long id, @RequestBody Change change) {
        LibraryAutomation held = get(id);
        if (change.automationMode != null || change.autoPublish != null || change.webhookAutoPublish != null) {
            throw ApiProblem.badRequest(
                    "what is published is a setting of the library itself",
                    "change automation and webhookPublishes with PUT /api/v1/libraries/" + id);
        }
        transactions.executeWithoutResult(status -> {
            automations.store(
                    id,
                    change.autoEnrich == null ? held.autoEnrich() : change.autoEnrich,
                    change.autoSelectAssets == null ? held.autoSelectAssets() : change.autoSelectAssets);
            LibraryAutomation now = get(id);
            onlookers.forEach(each -> each.changed(held, now));
        });
        return get(id);
    }

    record Change(
            @Nullable Boolean autoEnrich,
            @Nullable Boolean autoSelectAssets,
            @Nullable String automationMode,
            @Nullable Boolean autoPublish,
            @Nullable Boolean webhookAutoPublish) {}
}
