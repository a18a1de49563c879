package app.marquee.gateway.security;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in.
 *
 * @param session        how long one lasts
 * @param attempts       wrong passwords for one name, or from one address times four, before it must wait
 * @param allowedOrigins from whose pages browsers may ask, with a key: for example {@code https://tools.example}
 * @param attemptsWithin the time in which they are counted, and for which it then waits
 */
public record SecuritySettings(
        @DefaultValue("30d") Duration session,
        @DefaultValue("5") int attempts,
        @DefaultValue("10m") Duration attemptsWithin,

        @DefaultValue
        List<
                        @Pattern(
                                regexp = "https?://[A-Za-z0-9.\\[\\]:-]{1,200}",
                                message = "must be an origin, as https://tools.example")
                        String>
                allowedOrigins) {
    public SecuritySettings {
        allowedOrigins = List.copyOf(allowedOrigins);
    }
}
