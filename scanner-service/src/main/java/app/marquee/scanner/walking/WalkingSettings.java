package app.marquee.scanner.walking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How trees are watched.
 *
 * @param watch          whether changes are noticed by themselves, between scans
 * @param settleInterval a file has settled when its size and time stayed the same for twice this long
 */
@ConfigurationProperties("scanner.walking")
public record WalkingSettings(
        @DefaultValue("true") boolean watch,
        @DefaultValue("5s") Duration settleInterval) {}
