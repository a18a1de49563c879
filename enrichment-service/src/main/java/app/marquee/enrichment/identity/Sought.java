package app.marquee.enrichment.identity;

import app.marquee.model.media.MediaKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title that is looked for.
 *
 * @param kind     movie or series
 * @param titles   as the files have them, best first
 * @param country  ISO 3166-1, when the name says it
 * @param language of the library
 */
public record Sought(
        MediaKind kind,
        List<String> titles,
        @Nullable Integer year,
        @Nullable String country,
        String language,
        Clues clues) {
    public Sought {
        titles = List.copyOf(titles);
        country = "UK".equalsIgnoreCase(country) ? "GB" : country;
    }

    String title() {
        return titles.getFirst();
    }
}
