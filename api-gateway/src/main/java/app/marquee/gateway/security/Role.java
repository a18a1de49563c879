package app.marquee.gateway.security;

import java.util.Locale;

/** What somebody may do; each may what the ones before it may. */
public enum Role {
    /** May deliver webhooks of one source, nothing else. */
    WEBHOOK,
    VIEWER,
    EDITOR,
    ADMIN;

    boolean includes(Role other) {
        return this == other || (this != WEBHOOK && other != WEBHOOK && compareTo(other) > 0);
    }

    /** For example {@code admin}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when it is none a person or key can have */
    static Role ofPerson(String name) {
        Role role = valueOf(name.toUpperCase(Locale.ROOT));
        if (role == WEBHOOK) {
            throw new IllegalArgumentException("webhook is no role of a person");
        }
        return role;
    }
}
