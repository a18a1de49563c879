package app.marquee.gateway.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in.
 *
 * @param session        how long one lasts
 * @param attempts       wrong passwords for one name, or from one address times four, before it must wait
 * @param allowedOrigins pages of which other addresses may call from a browser, for example {@code https://tools.example};
 *                       none by default
 * @param attemptsWithin the time in which they are counted, and for which it then waits
 */
@ConfigurationProperties("gateway.security")
public record SecuritySettings(
        @DefaultValue("30d") Duration session,
        @DefaultValue("5") int attempts,
        @DefaultValue("10m") Duration attemptsWithin,
        @DefaultValue List<String> allowedOrigins) {
    public SecuritySettings {
        allowedOrigins = List.copyOf(allowedOrigins);
    }
}
