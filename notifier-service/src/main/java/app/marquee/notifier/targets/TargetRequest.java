package app.marquee.notifier.targets;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.PathMapping;
import app.marquee.notifier.outgoing.OutgoingAddress;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A target as a person describes it.
 *
 * @param revision of the target as it was seen; without one the change is made whatever it is now
 * @param secret password or API key; {@code ***} or left out keeps the one there is, an empty text removes it
 * @param group  left out keeps the one there is, an empty text removes it
 */
record TargetRequest(
        @Nullable Long revision,
        @Nullable String service,
        @Nullable String name,
        @Nullable String address,
        @Nullable String username,
        @Nullable String secret,
        @Nullable List<PathMapping> pathMappings,
        @Nullable String group,
        @Nullable Boolean enabled) {
    static final String MASK = "***";

    private static final String GROUPED = "kodi";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SECRET = 1_000;

    /** @throws ApiProblem for what a target cannot be */
    Target create(Set<String> services, Instant now) {
        if (service == null || !services.contains(service)) {
            throw ApiProblem.badRequest(
                    "there is no way to tell '" + service + "' yet",
                    "Choose one of " + services.stream().sorted().toList());
        }
        return checked(new Target(
                0,
                service,
                text(name),
                bareAddress(),
                emptyToNull(username),
                given() ? emptyToNull(secret) : null,
                pathMappings == null ? List.of() : pathMappings,
                emptyToNull(text(group)),
                enabled == null || enabled,
                now));
    }

    /** @throws ApiProblem for what a target cannot be */
    Target change(Target old, Instant now) {
        if (service != null && !service.equals(old.service())) {
            throw ApiProblem.badRequest("a target's service stays what it is", "Create another target.");
        }
        Target changed = checked(new Target(
                old.id(),
                old.service(),
                name == null ? old.name() : text(name),
                address == null ? old.address() : bareAddress(),
                username == null ? old.username() : emptyToNull(username),
                given() ? emptyToNull(secret) : old.secret(),
                pathMappings == null ? old.pathMappings() : pathMappings,
                group == null ? old.group() : emptyToNull(text(group)),
                enabled == null ? old.enabled() : enabled,
                now));
        if (!given() && old.secret() != null && !Objects.equals(old.address(), changed.address())) {
            throw ApiProblem.badRequest(
                    "the address changes, and the stored password or key was meant for the old one",
                    "Enter the password or key again.");
        }
        return changed;
    }

    private boolean given() {
        return secret != null && !secret.equals(MASK);
    }

    private String bareAddress() {
        String bare = text(address);
        while (bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare;
    }

    private static Target checked(Target target) {
        if (target.name().isBlank() || target.name().length() > LONGEST_NAME || control(target.name())) {
            throw ApiProblem.badRequest("the name has 1 to " + LONGEST_NAME + " characters", "Give it a name.");
        }
        OutgoingAddress.problem(target.address()).ifPresent(problem -> {
            throw ApiProblem.badRequest(
                    "the address cannot be used: " + problem, "For example http://living-room:8080");
        });
        if (target.group() != null && !target.service().equals(GROUPED)) {
            throw ApiProblem.badRequest(
                    "a player of service '" + target.service() + "' cannot be in a group",
                    "Leave the group out: only players of service 'kodi' share a library.");
        }
        if (target.group() != null && (target.group().length() > LONGEST_NAME || control(target.group()))) {
            throw ApiProblem.badRequest(
                    "the name of the group has at most " + LONGEST_NAME
                            + " characters, none of them a control character",
                    "Choose a shorter name.");
        }
        if (tooLong(target.username()) || tooLong(target.secret())) {
            throw ApiProblem.badRequest("a text is longer than " + LONGEST_SECRET + " characters", "Shorten it.");
        }
        if (target.username() != null && (target.username().contains(":") || control(target.username()))) {
            throw ApiProblem.badRequest("a user name has no colon", "Check the user name.");
        }
        if (target.secret() != null && control(target.secret())) {
            throw ApiProblem.badRequest("the password or key has a control character in it", "Type it again.");
        }
        PathMappingRules.problem(target.pathMappings()).ifPresent(problem -> {
            throw ApiProblem.badRequest(
                    problem, "For example {\"ours\": \"/srv/movies\", \"theirs\": \"smb://nas/movies\"}");
        });
        return target;
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST_SECRET;
    }

    private static boolean control(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static @Nullable String emptyToNull(@Nullable String given) {
        return given == null || given.isEmpty() ? null : given;
    }
}
