package app.marquee.gateway.security;

import app.marquee.gateway.security.ApiKeyRepository.ApiKey;
import app.marquee.messaging.web.ApiProblem;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
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

/** Keys for programs. Each is shown when it is made and never again. */
@RestController
@RequestMapping("/api/v1/api-keys")
class ApiKeyController {
    private static final int LONGEST_NAME = 100;

    private final ApiKeys keys;
    private final ApiKeyRepository stored;
    private final Clock clock;

    ApiKeyController(ApiKeys keys, ApiKeyRepository stored, Clock clock) {
        this.keys = keys;
        this.stored = stored;
        this.clock = clock;
    }

    /** @param expiresAt from when it is good no longer; left out, it stays good until it is deleted */
    record NewKey(
            @Nullable String name,
            @Nullable String role,
            @Nullable Instant expiresAt) {}

    record MadeKey(
            long id,
            String name,
            String role,
            String key,
            @Nullable Instant expiresAt) {}

    @GetMapping
    List<ApiKey> all() {
        return stored.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeKey make(@RequestBody NewKey wanted, Principal caller) {
        String name = named(AccountController.given("name", wanted.name()).strip());
        Role role = AccountController.role(AccountController.given("role", wanted.role()));
        Instant expiresAt = checked(wanted.expiresAt());
        var made = keys.make(name, role, caller.getName(), expiresAt);
        return new MadeKey(made.id(), name, role.wireName(), made.key(), expiresAt);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        if (!keys.remove(id)) {
            throw ApiProblem.notFound("There is no key " + id + ".", "The keys are listed under /api/v1/api-keys.");
        }
    }

    private static String named(String name) {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw ApiProblem.badRequest(
                    "'name' is longer than " + LONGEST_NAME + " characters or holds a control character.",
                    "Name the program that will use the key.");
        }
        return name;
    }

    private @Nullable Instant checked(@Nullable Instant expiresAt) {
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw ApiProblem.badRequest(
                    "'expiresAt' " + expiresAt + " has passed.", "Leave it out for a key that does not end.");
        }
        return expiresAt;
    }
}
