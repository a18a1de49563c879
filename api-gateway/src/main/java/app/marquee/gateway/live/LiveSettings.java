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
 * @param patience  how long a client may take to read what it is told at once, before it is dropped
 * @param zurgVersionFile the version file of a zurg mount, whose changes are told; null: there is no such mount
 */
@ConfigurationProperties("gateway.live")
public record LiveSettings(
        @DefaultValue("7d") Duration keep,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("10s") Duration patience,
        @Nullable String zurgVersionFile) {}
