package app.marquee.gateway.security;

import app.marquee.gateway.security.ApiKeyRepository.ApiKey;
import app.marquee.messaging.web.ApiProblem;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys for scripts, and the secrets of the webhooks. Each is shown when it is made and never again. */
@RestController
@RequestMapping("/api/v1")
class ApiKeyController {
    private final ApiKeys keys;
    private final ApiKeyRepository stored;
    private final WebhookSecrets webhooks;

    ApiKeyController(ApiKeys keys, ApiKeyRepository stored, WebhookSecrets webhooks) {
        this.keys = keys;
        this.stored = stored;
        this.webhooks = webhooks;
    }

    record NewKey(@Nullable String name, @Nullable String role) {}

    record MadeKey(long id, String name, String role, String key) {}

    record NewSecret(String source, String secret, String address) {}

    @GetMapping("/api-keys")
    List<ApiKey> all() {
        return stored.all();
    }

    @PostMapping("/api-keys")
    @ResponseStatus(HttpStatus.CREATED)
    MadeKey make(@RequestBody NewKey wanted, Principal caller) {
        String name = AccountController.given("name", wanted.name());
        Role role = AccountController.role(AccountController.given("role", wanted.role()));
        var made = keys.make(name, role, caller.getName());
        return new MadeKey(made.id(), name, role.wireName(), made.key());
    }

    @DeleteMapping("/api-keys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        if (!keys.remove(id)) {
            throw ApiProblem.notFound("There is no key " + id + ".", "The keys are listed under /api/v1/api-keys.");
        }
    }

    @PostMapping("/webhooks/{source}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    NewSecret renew(@PathVariable String source) {
        if (!WebhookSecrets.SOURCES.contains(source)) {
            throw ApiProblem.notFound(
                    "Webhooks come from radarr or sonarr, not from '" + source + "'.", "Name one of these.");
        }
        return new NewSecret(source, webhooks.renew(source), "/api/webhooks/" + source);
    }
}
