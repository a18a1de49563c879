package app.marquee.enrichment.provider;

import java.util.List;

/**
 * An order of a series' episodes other than the provider's own.
 *
 * @param id       as the provider calls it
 * @param kind     {@code aired}, {@code absolute}, {@code dvd}, {@code digital}, {@code story arc}, {@code production}, {@code tv}
 * @param episodes how many it has
 * @param places   what each of its numbers is in the provider's own order; none where only the list of orders was asked for
 */
public record EpisodeOrder(String id, String name, String kind, int episodes, List<Place> places) {
    public EpisodeOrder {
        places = List.copyOf(places);
    }

    /** @param orderSeason 0 for specials; both numbers count from 1 otherwise */
    public record Place(int orderSeason, int orderNumber, int season, int number) {}
}
