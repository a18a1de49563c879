package app.marquee.enrichment.transport;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a provider answered. */
public sealed interface ProviderReply {
    /**
     * @param bytes as they came, unzipped
     * @param etag  names this very answer; null when the provider names none
     */
    record Body(JsonNode json, byte[] bytes, @Nullable String etag) implements ProviderReply {}

    /** It is still what the request's etag names. */
    record Unchanged() implements ProviderReply {}

    /** The provider knows no such thing. */
    record Missing() implements ProviderReply {}

    /** The body; empty when the provider knows no such thing. */
    default Optional<JsonNode> body() {
        return this instanceof Body body ? Optional.of(body.json()) : Optional.empty();
    }
}
