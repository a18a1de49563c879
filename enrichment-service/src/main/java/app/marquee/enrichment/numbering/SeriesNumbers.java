package app.marquee.enrichment.numbering;

import app.marquee.enrichment.provider.SeasonOutline;
import app.marquee.model.media.Numbering;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the files of one series are numbered.
 *
 * @param outline   the provider's seasons; none before it was asked
 * @param onward    whether the provider's numbers run on from season to season, as those of some long anime do
 * @param counted   whether files count through all seasons as if they were one
 * @param order     what numbers of the chosen order are in the provider's; none when the provider's is chosen
 * @param positions the same, by position through all but the specials
 */
public record SeriesNumbers(
        List<SeasonOutline> outline,
        boolean onward,
        boolean counted,
        Map<Place, Place> order,
        Map<Integer, Place> positions) {
    /** So far beyond the last known episode a number is believed to be one that is not known yet. */
    static final int SOON_KNOWN = 26;

    public SeriesNumbers {
        outline = outline.stream()
                .sorted(Comparator.comparingInt(SeasonOutline::number))
                .toList();
        order = Map.copyOf(order);
        positions = Map.copyOf(positions);
    }

    /** What a file's numbers mean, in their order; none where they say nothing or not enough is known yet. */
    public List<Place> places(Numbering said) {
        if (!said.episodes().isEmpty()) {
            int season = Objects.requireNonNullElse(said.season(), 1);
            return said.episodes().stream()
                    .distinct()
                    .map(number -> new Place(season, number))
                    .flatMap(place -> own(place).stream())
                    .toList();
        }
        if (said.airDate() != null) {
            return List.of();
        }
        return said.absoluteEpisodes().stream()
                .distinct()
                .map(this::absolute)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the order does not say is as the provider has it, unless that is another episode of the order. */
    private Optional<Place> own(Place place) {
        if (counted && place.season() == 1) {
            return absolute(place.number());
        }
        Place ordered = order.get(place);
        return ordered != null || !order.containsValue(place)
                ? Optional.of(Objects.requireNonNullElse(ordered, place))
                : Optional.empty();
    }

    /** Counted through all seasons but the specials. A number soon after the last known one is the last season's. */
    Optional<Place> absolute(int number) {
        if (number < 1) {
            return Optional.empty();
        }
        Place ordered = positions.get(number);
        if (ordered != null) {
            return Optional.of(ordered);
        }
        int before = 0;
        SeasonOutline last = null;
        for (SeasonOutline season : regular().toList()) {
            if (number <= before + season.episodes()) {
                return Optional.of(new Place(season.number(), onward ? number : number - before));
            }
            before += season.episodes();
            last = season;
        }
        return last == null || number > before + SOON_KNOWN
                ? Optional.empty()
                : Optional.of(new Place(last.number(), onward ? number : number - before + last.episodes()));
    }

    /** The season in which a day lies: the last one that had begun by then. */
    public Optional<Integer> seasonOf(LocalDate day) {
        return regular()
                .filter(season -> season.airDate() != null && !season.airDate().isAfter(day))
                .max(Comparator.comparingInt(SeasonOutline::number))
                .map(SeasonOutline::number);
    }

    private Stream<SeasonOutline> regular() {
        return outline.stream().filter(season -> season.number() > 0);
    }
}
