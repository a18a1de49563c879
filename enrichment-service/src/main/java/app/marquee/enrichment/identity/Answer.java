package app.marquee.enrichment.identity;

import app.marquee.model.media.Suggestion;
import java.util.List;

/** What asking came to. */
sealed interface Answer {
    /** Somebody answered already, or nobody asks any longer. */
    record Settled() implements Answer {}

    /** Nobody can be asked at present; the question waits. */
    record Nobody() implements Answer {}

    /** @param by how it was found, for example {@code alias} or {@code search} */
    record Found(IdentityRepository.Known title, String by, boolean learn) implements Answer {}

    /** Only a person can tell. */
    record Unclear(List<Suggestion> suggestions, String reason) implements Answer {}
}
