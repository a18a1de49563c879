package app.marquee.enrichment.transport;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How every provider is reached.
 *
 * @param timeout    for one request and its whole answer, further tries not counted
 * @param deadline   for one answer, further tries and waiting included
 * @param furtherDeadline the same for a provider that only adds to others' facts
 * @param tries      how often a request is sent at most
 * @param firstPause after the first failed try; each further one is twice as long
 * @param proxy      for example {@code http://proxy:3128}; null for none
 */
@Validated
@ConfigurationProperties("enrichment.transport")
public record TransportSettings(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("55s") Duration deadline,
        @DefaultValue("15s") Duration furtherDeadline,
        @DefaultValue("5") @Positive int tries,
        @DefaultValue("1s") Duration firstPause,
        @Nullable URI proxy) {
    @AssertTrue(message = "write http://host:port, without a name and a password")
    boolean isProxyUsable() {
        return proxy == null
                || ("http".equals(proxy.getScheme())
                        && proxy.getHost() != null
                        && proxy.getPort() > 0
                        && proxy.getUserInfo() == null);
    }

    /** For a provider that only adds to others' facts. */
    TransportSettings further() {
        return new TransportSettings(timeout, furtherDeadline, furtherDeadline, tries, firstPause, proxy);
    }
}
