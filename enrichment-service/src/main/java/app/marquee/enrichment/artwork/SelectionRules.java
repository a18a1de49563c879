package app.marquee.enrichment.artwork;

import java.util.List;

/**
 * How images of one type are chosen. The weights sum to one.
 *
 * @param least     so many are chosen even if they are smaller than wished
 * @param most      no more than this are chosen
 * @param alikeFrom from which likeness on, 0 to 1, two images are the same
 * @param providers best first
 */
record SelectionRules(
        int least,
        int most,
        int minWidth,
        int minHeight,
        String language,
        double resolutionWeight,
        double votesWeight,
        double languageWeight,
        double providerWeight,
        double alikeFrom,
        List<String> providers) {
    static final SelectionRules DEFAULT =
            new SelectionRules(1, 1, 0, 0, "en", 0.3, 0.4, 0.2, 0.1, 0.9, List.of("tmdb", "tvdb", "fanart.tv"));

    SelectionRules {
        providers = List.copyOf(providers);
    }

    SelectionRules in(String preferred) {
        return new SelectionRules(
                least,
                most,
                minWidth,
                minHeight,
                preferred,
                resolutionWeight,
                votesWeight,
                languageWeight,
                providerWeight,
                alikeFrom,
                providers);
    }
}
