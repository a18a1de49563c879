package app.marquee.model.command;

import app.marquee.model.WireName;
import app.marquee.model.media.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Write fields of an item, lock and unlock some, as a person decided for many items at once. Sent by api-gateway, done by
 * enrichment-service.
 *
 * @param fields      a JSON object as text: members of the details with their new values, null to clear one; each is locked.
 *     Null to write none
 * @param lock        members of the details and types of artwork; so for {@code unlock}. {@code *} unlocks all
 * @param requestedBy the person's name
 */
@WireName("item.edit")
public record EditItem(
        long itemId,
        @Nullable String fields,
        List<String> lock,
        List<String> unlock,
        String requestedBy,
        @Nullable Long jobId)
        implements Command, ForJob {
    public EditItem {
        lock = Lists.copyOf(lock);
        unlock = Lists.copyOf(unlock);
    }
}
