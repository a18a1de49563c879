package app.marquee.enrichment.identity;

import java.util.Optional;

/** Which provider is asked for which libraries. */
public interface TitleSearches {
    /** Empty when nobody can be asked at present, as without a key: questions wait. */
    Optional<TitleSearch> forLibraries(boolean demo);
}
