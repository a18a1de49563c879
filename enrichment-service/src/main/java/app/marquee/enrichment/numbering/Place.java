package app.marquee.enrichment.numbering;

import java.util.Comparator;

/** Where an episode stands in its series, as the provider counts. */
public record Place(int season, int number) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        return Comparator.comparingInt(Place::season)
                .thenComparingInt(Place::number)
                .compare(this, other);
    }
}
