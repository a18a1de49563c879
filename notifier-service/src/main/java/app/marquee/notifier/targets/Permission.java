package app.marquee.notifier.targets;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.messaging.web.Caller.Role;
import org.springframework.http.HttpStatus;

/** Who may do what here. Addresses and credentials are an administrator's matter. */
final class Permission {
    private Permission() {}

    static void administrate(Caller caller) {
        need(caller, Role.ADMIN);
    }

    static void edit(Caller caller) {
        need(caller, Role.EDITOR);
    }

    private static void need(Caller caller, Role role) {
        if (!caller.may(role)) {
            throw new ApiProblem(
                    HttpStatus.FORBIDDEN,
                    caller.name() + " may not do this",
                    "Ask somebody with the role " + role.name().toLowerCase(java.util.Locale.ROOT) + ".");
        }
    }
}
