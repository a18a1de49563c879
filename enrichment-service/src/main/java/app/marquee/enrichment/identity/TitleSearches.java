package app.marquee.enrichment.identity;

import java.util.Optional;

/** Which provider is asked for which libraries. */
public interface TitleSearches {
    /** Empty when there is none, as without a key: questions wait. */
    Optional<TitleSearch> forLibraries(boolean demo);

    /** What is missing and what to do, in a sentence; empty when somebody can be asked. */
    Optional<String> missing(boolean demo);
}
