package app.marquee.enrichment.numbering;

import app.marquee.enrichment.provider.SeasonOutline;
import app.marquee.enrichment.provider.SeriesFacts;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A series as the provider of its facts numbers it, and whether files are numbered so.
 *
 * @param listed the episodes of the seasons that were asked for
 * @param asked  those seasons
 */
record OwnOrder(List<SeasonOutline> outline, Set<Place> listed, Set<Integer> asked) {
    private static final int LEAST_BEYOND = 3;

    OwnOrder {
        outline = outline.stream()
                .sorted(Comparator.comparingInt(SeasonOutline::number))
                .toList();
        listed = Set.copyOf(listed);
        asked = Set.copyOf(asked);
    }

    static OwnOrder of(SeriesFacts facts) {
        Set<Place> listed = new HashSet<>();
        facts.seasons()
                .forEach(season ->
                        season.episodes().forEach(episode -> listed.add(new Place(season.number(), episode.number()))));
        return new OwnOrder(facts.outline(), listed, facts.asked());
    }

    boolean has(Place place) {
        return asked.contains(place.season())
                ? listed.contains(place)
                : outline.stream()
                        .anyMatch(season -> season.number() == place.season() && place.number() <= season.episodes());
    }

    /** Whether files may be numbered so: every number is known, or soon will be. */
    boolean holds(Collection<Place> said) {
        return said.stream().allMatch(place -> has(place) || mayCome(place));
    }

    /**
     * Whether files are surely counted through all seasons, as if there were but one: numbers a little beyond the end of the
     * first may also be episodes that are specials here, or halves of one.
     */
    boolean surelyCountedThrough(Collection<Place> said) {
        if (!mayBeCountedThrough(said)) {
            return false;
        }
        int first = last(regular().getFirst());
        int beyond = Math.max(LEAST_BEYOND, regular().get(1).episodes() / 2);
        return said.stream().anyMatch(place -> place.number() >= first + beyond);
    }

    boolean mayBeCountedThrough(Collection<Place> said) {
        SeriesNumbers numbers = counted();
        return regular().size() > 1
                && said.stream()
                        .allMatch(place -> place.season() == 1
                                && numbers.absolute(place.number())
                                        .filter(this::has)
                                        .isPresent());
    }

    /** Changes with what files say and with what is known: as long as it is the same, looking anew finds nothing else. */
    String digest(Collection<Place> said) {
        String all = new TreeSet<>(said) + "|" + outline;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private SeriesNumbers counted() {
        Map<Integer, Integer> firsts = new HashMap<>();
        listed.forEach(place -> firsts.merge(place.season(), place.number(), Math::min));
        boolean onward = firsts.entrySet().stream().anyMatch(first -> first.getKey() > 1 && first.getValue() > 1);
        return new SeriesNumbers(outline, onward, false, Map.of(), Map.of());
    }

    /** A number soon after the last one of the last season. */
    private boolean mayCome(Place place) {
        List<SeasonOutline> regular = regular();
        return place.season() == 0
                || regular.isEmpty()
                || (place.season() == regular.getLast().number()
                        && place.number() <= last(regular.getLast()) + SeriesNumbers.SOON_KNOWN);
    }

    private int last(SeasonOutline season) {
        return listed.stream()
                .filter(place -> place.season() == season.number())
                .mapToInt(Place::number)
                .max()
                .orElse(season.episodes());
    }

    private List<SeasonOutline> regular() {
        return outline.stream().filter(season -> season.number() > 0).toList();
    }
}
