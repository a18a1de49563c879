package app.marquee.notifier.outgoing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of every call to a target.
 *
 * @param connect to reach the host
 * @param read    for the whole answer
 */
@ConfigurationProperties("notifier.outgoing")
public record OutgoingSettings(
        @DefaultValue("10s") Duration connect,
        @DefaultValue("10s") Duration read) {}
