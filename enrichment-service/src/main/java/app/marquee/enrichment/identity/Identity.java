package app.marquee.enrichment.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title whose number is known.
 *
 * @param kind movie or series
 */
public record Identity(
        long id,
        String kind,
        int tmdbId,
        String title,
        @Nullable Integer year,
        boolean demo,
        Instant lastVerifiedAt,
        List<Alias> aliases) {
    public Identity {
        aliases = List.copyOf(aliases);
    }

    /** @param total of all pages */
    public record Page(List<Identity> items, int page, int limit, long total) {}

    /** A spelling that leads to it, with the year and the country the name must say. */
    public record Alias(
            long id,
            String title,
            @Nullable Integer year,
            @Nullable String country,
            boolean byPerson) {}
}
