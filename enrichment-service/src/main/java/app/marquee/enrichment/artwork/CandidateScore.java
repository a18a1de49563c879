package app.marquee.enrichment.artwork;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.model.media.ArtworkType;
import java.util.EnumSet;
import java.util.Set;

/** How good a candidate is, from 0 to 100. */
final class CandidateScore {
    /** As many votes as it takes before an image's own average outweighs the usual one. */
    private static final double USUAL_VOTES = 10;

    private static final double USUAL_AVERAGE = 5;
    private static final double FULL_WIDTH = 2000;

    /** Players write their own words on these. */
    private static final Set<ArtworkType> TEXTLESS =
            EnumSet.of(ArtworkType.FANART, ArtworkType.THUMB, ArtworkType.KEYART, ArtworkType.CHARACTERART);

    private CandidateScore() {}

    static double of(Candidate candidate, SelectionRules rules) {
        return rules.resolutionWeight() * Math.min(100, candidate.width() / FULL_WIDTH * 100)
                + rules.votesWeight() * votes(candidate) * 10
                + rules.languageWeight() * language(candidate, rules.language())
                + rules.providerWeight() * provider(candidate, rules);
    }

    /** One vote of ten does not beat a hundred of eight. */
    private static double votes(Candidate candidate) {
        return (candidate.voteAverage() * candidate.voteCount() + USUAL_AVERAGE * USUAL_VOTES)
                / (candidate.voteCount() + USUAL_VOTES);
    }

    private static double language(Candidate candidate, String preferred) {
        if (TEXTLESS.contains(candidate.type())) {
            return candidate.language() == null ? 100 : 0;
        }
        if (candidate.language() == null) {
            return 25;
        }
        return candidate.language().equals(preferred)
                ? 100
                : candidate.language().equals("en") ? 50 : 0;
    }

    private static double provider(Candidate candidate, SelectionRules rules) {
        int rank = rules.providers().indexOf(candidate.provider());
        return rank < 0 ? 0 : Math.max(0, 100 - 20 * rank);
    }
}
