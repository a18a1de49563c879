package app.marquee.enrichment.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field that changed.
 *
 * @param field     a member of the details
 * @param oldValue  null where there was none; likewise {@code newValue}
 * @param source    a provider's name, or {@code person}
 * @param changedBy whose decision it was; null for a provider's
 */
public record FieldChange(
        long id,
        long itemId,
        String field,
        @Nullable JsonNode oldValue,
        @Nullable JsonNode newValue,
        String source,
        @Nullable String changedBy,
        Instant changedAt) {}
