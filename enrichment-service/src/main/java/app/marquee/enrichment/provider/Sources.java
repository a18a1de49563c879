package app.marquee.enrichment.provider;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who gave which part of a title's facts.
 *
 * @param facts  the provider of whatever is not named here, for example {@code tmdb}
 * @param images the providers that were asked for pictures and answered: what they do not offer, they have no longer
 * @param others who else gave a field or an id, by its name, for example {@code tvdb} for {@code ids.tvdb}
 */
public record Sources(String facts, Set<String> images, Map<String, String> others) {
    public static final String TVDB_ID = "ids.tvdb";

    public Sources {
        images = Collections.unmodifiableSortedSet(new TreeSet<>(images)); // equal facts read the same
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** All of it comes from one. */
    public static Sources only(String provider) {
        return new Sources(provider, Set.of(provider), Map.of());
    }

    public String of(String field) {
        return others.getOrDefault(field, facts);
    }
}
