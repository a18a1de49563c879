package app.marquee.gateway.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The event log and its stream.
 *
 * @param keep      how long events can be followed from
 * @param heartbeat how often a quiet stream says that it is still there
 * @param zurgVersionFile the version file of a zurg mount, whose changes are told; null: there is no such mount
 */
@ConfigurationProperties("gateway.live")
public record LiveSettings(
        @DefaultValue("7d") Duration keep,
        @DefaultValue("15s") Duration heartbeat,
        @Nullable String zurgVersionFile) {}
