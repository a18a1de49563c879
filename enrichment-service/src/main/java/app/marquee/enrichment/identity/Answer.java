package app.marquee.enrichment.identity;

import java.util.List;

/** What asking came to. */
sealed interface Answer {
    /** Somebody answered already, or nobody asks any longer. */
    record Settled() implements Answer {}

    /** Nobody can be asked at present; the question waits. */
    record Nobody() implements Answer {}

    /**
     * @param by         how it was found, for example {@code alias} or {@code search}
     * @param candidates among which it was found; none when nobody was asked
     * @param reason     why this one, in words a person can read
     */
    record Found(IdentityRepository.Known title, String by, List<ScoredTitle> candidates, String reason)
            implements Answer {
        /** Whether the spelling is worth remembering: a number says nothing of it. */
        boolean learn() {
            return by.equals("search");
        }
    }

    /** Only a person can tell. */
    record Unclear(Finding.Unclear finding) implements Answer {}
}
