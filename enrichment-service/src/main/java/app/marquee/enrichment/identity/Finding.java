package app.marquee.enrichment.identity;

import app.marquee.enrichment.provider.TitleHit;
import app.marquee.model.media.Suggestion;
import java.util.List;

/** What looking for a title came to. */
public sealed interface Finding {
    /** Best first, each with its score and what speaks for and against it. */
    List<ScoredTitle> candidates();

    /**
     * @param byNumber whether another's number led to it, and not its title
     * @param reason   why this one, in words a person can read
     */
    record Taken(TitleHit hit, boolean byNumber, String reason, List<ScoredTitle> candidates) implements Finding {
        public Taken {
            candidates = List.copyOf(candidates);
        }
    }

    /** @param reason why none was taken, in words a person can read */
    record Unclear(List<ScoredTitle> candidates, String reason) implements Finding {
        private static final int SUGGESTED = 5;

        public Unclear {
            candidates = List.copyOf(candidates);
        }

        List<Suggestion> suggestions() {
            return candidates.stream()
                    .limit(SUGGESTED)
                    .map(ScoredTitle::suggestion)
                    .toList();
        }
    }
}
