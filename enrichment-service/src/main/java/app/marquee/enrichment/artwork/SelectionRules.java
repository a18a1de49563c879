package app.marquee.enrichment.artwork;

import java.util.List;

/**
 * How images of one type are chosen. The weights sum to one.
 *
 * @param providers best first
 */
record SelectionRules(
        int most,
        int minWidth,
        int minHeight,
        String language,
        double resolutionWeight,
        double votesWeight,
        double languageWeight,
        double providerWeight,
        List<String> providers) {
    static final SelectionRules DEFAULT =
            new SelectionRules(1, 0, 0, "en", 0.3, 0.4, 0.2, 0.1, List.of("tmdb", "tvdb", "fanart.tv"));

    SelectionRules in(String preferred) {
        return new SelectionRules(
                most,
                minWidth,
                minHeight,
                preferred,
                resolutionWeight,
                votesWeight,
                languageWeight,
                providerWeight,
                providers);
    }
}
