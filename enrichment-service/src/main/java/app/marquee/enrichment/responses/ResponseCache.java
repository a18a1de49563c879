package app.marquee.enrichment.responses;

import app.marquee.enrichment.transport.ProviderReply;
import app.marquee.enrichment.transport.ProviderRequest;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Asks a provider where nothing that is kept will do. Called outside any transaction. */
@FunctionalInterface
public interface ResponseCache {
    /**
     * The body; empty when the provider knows no such thing.
     *
     * @param ask asks the provider, with the etag of what is kept where there is one
     */
    Optional<JsonNode> get(String provider, ProviderRequest request, Function<ProviderRequest, ProviderReply> ask);
}
