package app.marquee.gateway.security;

import app.marquee.messaging.web.Caller;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, proven.
 *
 * @param name      of the person, the key or the webhook's source
 * @param personId  null for a key and a webhook's source
 * @param csrfToken that a changing request must carry when a cookie proved who asks; null otherwise
 */
public record KnownCaller(
        String name,
        Role role,
        @Nullable Long personId,
        @Nullable String csrfToken) implements Principal {
    /** The request attribute in which who asks is kept, also of somebody who may not what they ask for. */
    public static final String ATTRIBUTE = "app.marquee.gateway.known-caller";

    /** As the other services know it. A webhook's source may deliver and nothing else, so none of them hears of it. */
    public Caller caller() {
        return new Caller(
                name,
                switch (role) {
                    case WEBHOOK, VIEWER -> Caller.Role.VIEWER;
                    case EDITOR -> Caller.Role.EDITOR;
                    case ADMIN -> Caller.Role.ADMIN;
                });
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String toString() {
        return name + " (" + role.wireName() + ")";
    }
}
