package app.marquee.enrichment.summary;

import app.marquee.enrichment.budget.BudgetException;
import app.marquee.enrichment.provider.KeyCheck;
import app.marquee.enrichment.provider.ProviderAwayException;
import app.marquee.enrichment.provider.ProviderException;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a provider takes a key. Nothing is kept. */
@RestController
@RequestMapping("/api/v1/checks/provider")
class ProviderCheckController {
    private static final int LONGEST_KEY = 2_000;

    private final Map<String, KeyCheck> checks = new TreeMap<>();

    ProviderCheckController(List<KeyCheck> checks) {
        checks.forEach(check -> this.checks.put(check.provider(), check));
    }

    /** @param further the PIN of a key for TheTVDB, or the personal key for fanart.tv */
    record Asked(
            @Nullable String provider,
            @Nullable String key,
            @Nullable String further) {}

    /** @param problem what is wrong and what to do, in a sentence */
    record Checked(String provider, boolean ok, @Nullable String problem) {}

    @PostMapping
    Checked check(@RequestBody Asked asked, Caller caller) {
        if (!caller.may(Caller.Role.ADMIN)) {
            throw new ApiProblem(HttpStatus.FORBIDDEN, "Keys are tried by administrators.", "Ask an administrator.");
        }
        KeyCheck check = asked.provider() == null ? null : checks.get(asked.provider());
        if (check == null) {
            throw ApiProblem.badRequest(
                    "'provider' is none that has keys.", "Name one of " + String.join(", ", checks.keySet()) + ".");
        }
        String key = usable(asked.key());
        if (key == null || key.isEmpty()) {
            throw ApiProblem.badRequest("'key' is missing, too long or no key.", "Copy it from the provider's page.");
        }
        try {
            check.request().ask(key, usable(asked.further()));
            return new Checked(check.provider(), true, null);
        } catch (ProviderAwayException | ProviderException | BudgetException e) {
            return new Checked(check.provider(), false, e.getMessage());
        }
    }

    /** What could not be written into a header is no key. */
    private static @Nullable String usable(@Nullable String text) {
        String bare = text == null ? "" : text.strip();
        return bare.length() > LONGEST_KEY || bare.chars().anyMatch(c -> c <= ' ' || c > '~') ? null : bare;
    }
}
