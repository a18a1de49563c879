package app.marquee.gateway.webhooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How webhooks are taken.
 *
 * @param largestBody  what is larger is refused
 * @param insertWithin how long the database is tried before the spool takes a webhook; Radarr waits for 100 s
 * @param sameWithin   imports of the same content this close together are one
 */
@ConfigurationProperties("gateway.webhooks")
record WebhookSettings(
        @DefaultValue("5MB") DataSize largestBody,
        @DefaultValue("20s") Duration insertWithin,
        @DefaultValue("5s") Duration sameWithin) {}
