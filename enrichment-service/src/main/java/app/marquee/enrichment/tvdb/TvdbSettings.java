package app.marquee.enrichment.tvdb;

import app.marquee.enrichment.transport.ApiKey;
import java.net.URI;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we reach TheTVDB.
 *
 * @param apiKey without one TheTVDB is not asked
 * @param pin    of a person who pays for it; only for keys that want one
 */
public record TvdbSettings(
        @DefaultValue("https://api4.thetvdb.com/v4") URI baseUrl,
        @DefaultValue("") ApiKey apiKey,
        @DefaultValue("") ApiKey pin) {}
