package app.marquee.gateway.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One changing request.
 *
 * @param who     name of a person or a key; null for a stranger
 * @param kind    {@code person}, {@code key} or {@code nobody}
 * @param route   the path with {@code {id}} in place of numbers
 * @param target  the path as it was asked for
 * @param fields  names of the members that were sent, without their values
 * @param status  of the answer, as HTTP counts
 * @param outcome {@code done}, {@code refused} (400 to 499) or {@code failed}
 */
record AuditEntry(
        long id,
        Instant at,
        @Nullable String who,
        String kind,
        @Nullable String role,
        String method,
        String route,
        String target,
        List<String> fields,
        int status,
        String outcome,
        @Nullable String address,
        String correlationId) {
    AuditEntry {
        fields = List.copyOf(fields);
    }
}
