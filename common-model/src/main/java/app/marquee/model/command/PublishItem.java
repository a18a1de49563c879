package app.marquee.model.command;

import app.marquee.model.WireName;
import org.jspecify.annotations.Nullable;

/**
 * Publish an item's last known desired state now, whatever its library's automation says. Sent by api-gateway, done by
 * publisher-service.
 *
 * @param requestedBy the person's name
 */
@WireName("item.publish")
public record PublishItem(
        long itemId, String requestedBy, @Nullable Long jobId) implements Command, ForJob {}
