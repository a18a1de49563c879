package app.marquee.enrichment.artwork;

import app.marquee.model.media.ArtworkType;
import java.util.Map;

/**
 * How a library's images are chosen.
 *
 * @param automatic whether a machine may choose at all
 * @param otherwise for a type that has no rules
 */
record LibraryRules(boolean automatic, Map<ArtworkType, SelectionRules> byType, SelectionRules otherwise) {
    LibraryRules {
        byType = Map.copyOf(byType);
    }

    /** The same for a choice that a person asked for. */
    LibraryRules asked() {
        return new LibraryRules(true, byType, otherwise);
    }

    SelectionRules of(ArtworkType type) {
        return byType.getOrDefault(type, otherwise);
    }
}
