package app.marquee.enrichment.provider;

import java.util.List;

/**
 * An order of a series' episodes other than the provider's own.
 *
 * @param id       as the provider calls it; of a further provider with its name before, for example {@code tvdb:dvd}
 * @param kind     {@code aired}, {@code absolute}, {@code dvd}, {@code digital}, {@code story arc}, {@code production}, {@code tv}
 * @param episodes how many it has; 0 where the list does not say
 * @param places   what each of its numbers is in the provider's own order; none where only the list of orders was asked for
 */
public record EpisodeOrder(String id, String name, String kind, int episodes, List<Place> places) {
    public EpisodeOrder {
        places = List.copyOf(places);
    }

    /** The same as a list of orders has it. */
    public EpisodeOrder withoutPlaces() {
        return new EpisodeOrder(id, name, kind, episodes, List.of());
    }

    /** @param orderSeason 0 for specials; both numbers count from 1 otherwise */
    public record Place(int orderSeason, int orderNumber, int season, int number) {}
}
