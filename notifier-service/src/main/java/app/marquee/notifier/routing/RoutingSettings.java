package app.marquee.notifier.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What news is worth.
 *
 * @param removalDelay players hear of a removal this much later, and not at all when the file is back by then
 */
record RoutingSettings(@DefaultValue("2m") Duration removalDelay) {}
