package app.marquee.enrichment.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A movie or series a provider's search found.
 *
 * @param countries ISO 3166-1; empty when the search does not say
 */
public record TitleHit(
        int tmdbId,
        String title,
        @Nullable String originalTitle,
        @Nullable Integer year,
        List<String> countries,
        int votes,
        @Nullable String posterUrl) {
    public TitleHit {
        countries = List.copyOf(countries);
    }
}
