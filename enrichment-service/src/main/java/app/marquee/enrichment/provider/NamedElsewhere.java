package app.marquee.enrichment.provider;

import app.marquee.model.media.ExternalIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title as a further provider's search found it.
 *
 * @param name  in words a person can read, with the provider and its number
 * @param names all it is called there
 */
public record NamedElsewhere(
        String name,
        ExternalIds ids,
        List<String> names,
        @Nullable Integer year) {
    public NamedElsewhere {
        names = List.copyOf(names);
    }
}
