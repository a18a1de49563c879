package app.marquee.gateway.scannedfiles;

import java.util.Set;

/** Which titles and episodes files show, by the provider's numbers. */
public interface ScannedEpisodes {
    /** An episode by its numbers. */
    record Place(int season, int episode) {}

    boolean movie(int tmdbId);

    Set<Place> of(int seriesTmdbId);
}
