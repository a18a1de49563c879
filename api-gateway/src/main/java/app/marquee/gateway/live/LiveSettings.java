package app.marquee.gateway.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The event log and its stream.
 *
 * @param keep      how long events can be followed from
 * @param heartbeat how often a quiet stream says that it is still there
 */
@ConfigurationProperties("gateway.live")
record LiveSettings(
        @DefaultValue("7d") Duration keep,
        @DefaultValue("15s") Duration heartbeat) {}
