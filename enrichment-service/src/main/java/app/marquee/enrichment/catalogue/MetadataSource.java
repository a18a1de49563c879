package app.marquee.enrichment.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A provider of facts. Each call may block up to a minute; it throws a {@code Failure} when it gets no usable answer, and
 * {@link ProviderAwayException} when the provider cannot be asked at all.
 */
public interface MetadataSource {
    /** For example {@code tmdb}. */
    String name();

    /** Empty when the provider knows no such movie. */
    Optional<MovieFacts> movie(int tmdbId, String language);

    /**
     * Empty when the provider knows no such series.
     *
     * @param needed seasons that must be asked for
     * @param likely seasons worth asking for where it costs no further request, best first
     */
    Optional<SeriesFacts> series(int tmdbId, String language, List<Integer> needed, List<Integer> likely);
}
