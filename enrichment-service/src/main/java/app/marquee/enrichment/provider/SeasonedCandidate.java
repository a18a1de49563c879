package app.marquee.enrichment.provider;

import org.jspecify.annotations.Nullable;

/**
 * A picture and what it shows.
 *
 * @param season of which season it is; null for the movie or the whole series
 */
public record SeasonedCandidate(@Nullable Integer season, Candidate candidate) {}
