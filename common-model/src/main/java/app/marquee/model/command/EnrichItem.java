package app.marquee.model.command;

import app.marquee.model.WireName;
import org.jspecify.annotations.Nullable;

/**
 * Fetch what providers know of a movie or a series. Sent by enrichment-service itself and, for a person, by api-gateway;
 * done by enrichment-service.
 *
 * @param force whether to ask although the metadata is fresh
 */
@WireName("item.enrich")
public record EnrichItem(
        long itemId, boolean force, @Nullable Long jobId) implements Command, ForJob {}
