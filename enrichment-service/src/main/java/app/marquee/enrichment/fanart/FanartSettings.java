package app.marquee.enrichment.fanart;

import app.marquee.enrichment.transport.ApiKey;
import java.net.URI;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we reach fanart.tv.
 *
 * @param apiKey    of the project; without one fanart.tv is not asked
 * @param clientKey a person's own: newer pictures sooner
 */
public record FanartSettings(
        @DefaultValue("https://webservice.fanart.tv/v3") URI baseUrl,
        @DefaultValue("") ApiKey apiKey,
        @DefaultValue("") ApiKey clientKey) {}
