package app.marquee.enrichment.catalogue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When facts are asked for.
 *
 * @param unknownEpisodeAfter how long after a season was fetched an episode it did not have is asked for again
 * @param askedAgainAfter     how long a request is awaited before it is made once more
 * @param claimedFor          how long one instance may take to fetch an item before another tries; when both live they
 *                            still share each request
 */
@ConfigurationProperties("enrichment.catalogue")
record CatalogueSettings(
        @DefaultValue("6h") Duration unknownEpisodeAfter,
        @DefaultValue("6h") Duration askedAgainAfter,
        @DefaultValue("10s") Duration claimedFor) {}
