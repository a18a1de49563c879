package app.marquee.enrichment.catalogue;

import app.marquee.model.media.MediaKind;
import java.util.Comparator;
import java.util.Locale;

/**
 * What makes a movie or a series the same one.
 *
 * @param kind movie or series; TMDb counts them apart
 * @param demo whether its facts come from the stand-in for the demo library
 */
public record ItemKey(MediaKind kind, int tmdbId, boolean demo) {
    /** In which roots are made, so that nobody waits for another in a circle. */
    static final Comparator<ItemKey> ORDER = Comparator.comparing(ItemKey::type)
            .thenComparingInt(ItemKey::tmdbId)
            .thenComparing(ItemKey::demo);

    String type() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
