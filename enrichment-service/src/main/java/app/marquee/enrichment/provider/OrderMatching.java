package app.marquee.enrichment.provider;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which episodes of another provider's order are which of one's own: by name, then by day, then parts of what is one episode
 * here, then by the same number where nobody knows a name or a day yet. What cannot be told stays out.
 */
final class OrderMatching {
    /** As providers call episodes that have no name. */
    private static final Pattern NAMELESS = Pattern.compile(
            "(?iu)(episode|folge|épisode|episodio|aflevering|эпизод|第)?\\s*#?\\s*\\d+\\s*(話|集)?|tba|tbd");

    private static final Pattern PART =
            Pattern.compile("(part|pt|teil|partie|parte)?(\\d{1,2}|one|two|three|i{1,3}|iv)");

    private final List<Own> left = new ArrayList<>();
    private final List<OrderedEpisode> open = new ArrayList<>();
    private final Map<LocalDate, List<Own>> days;
    private final Map<OrderedEpisode, Own> found = new LinkedHashMap<>();

    private OrderMatching(List<OrderedEpisode> order, List<Own> own) {
        left.addAll(own);
        open.addAll(order.stream()
                .sorted(Comparator.comparingInt(OrderedEpisode::season).thenComparingInt(OrderedEpisode::number))
                .toList());
        days = own.stream().filter(each -> each.aired != null).collect(Collectors.groupingBy(Own::day));
    }

    static List<EpisodeOrder.Place> places(List<OrderedEpisode> order, SeriesFacts own) {
        List<Own> all = own.seasons().stream()
                .flatMap(season -> season.episodes().stream()
                        .map(episode -> new Own(
                                season.number(),
                                episode.number(),
                                episode.details().title(),
                                episode.details().premiered())))
                .toList();
        return new OrderMatching(order, all).places();
    }

    private List<EpisodeOrder.Place> places() {
        List<OrderedEpisode> inOrder = List.copyOf(open);
        pair(each -> name(each.name()), own -> name(own.name), 1);
        pair(OrderedEpisode::aired, own -> own.aired, 1);
        pair(each -> Day.of(each.aired(), each.season()), own -> Day.of(own.aired, own.season), Integer.MAX_VALUE);
        pairWithinADay();
        pairParts();
        pairNumbers();
        return inOrder.stream()
                .filter(found::containsKey)
                .map(each -> {
                    Own own = Objects.requireNonNull(found.get(each));
                    return new EpisodeOrder.Place(each.season(), each.number(), own.season, own.number);
                })
                .toList();
    }

    /** What both sides have as often, at most so often, is the same, in order. */
    private <K> void pair(Function<OrderedEpisode, @Nullable K> theirs, Function<Own, @Nullable K> ours, int most) {
        Map<K, List<OrderedEpisode>> asked = grouped(open, theirs);
        Map<K, List<Own>> had = grouped(left, ours);
        asked.forEach((key, episodes) -> {
            List<Own> same = had.getOrDefault(key, List.of());
            if (same.size() == episodes.size() && same.size() <= most) {
                for (int i = 0; i < same.size(); i++) {
                    take(episodes.get(i), same.get(i));
                }
            }
        });
    }

    /** A day is another one elsewhere. */
    private void pairWithinADay() {
        for (OrderedEpisode each : List.copyOf(open)) {
            LocalDate day = each.aired();
            if (day == null) {
                continue;
            }
            List<Own> near = left.stream().filter(own -> own.within(day)).toList();
            long rivals = open.stream()
                    .filter(other -> other.aired() != null
                            && near.stream().anyMatch(own -> own.within(Objects.requireNonNull(other.aired()))))
                    .count();
            if (near.size() == 1 && rivals == 1) {
                take(each, near.getFirst());
            }
        }
    }

    /** Two parts there of what is one long episode here. */
    private void pairParts() {
        for (OrderedEpisode each : List.copyOf(open)) {
            String name = name(each.name());
            List<Own> ofDay = each.aired() == null ? List.of() : days.getOrDefault(each.aired(), List.of());
            ofDay.stream()
                    .filter(own -> each.season() > 0 && partOf(name(own.name), name))
                    .findFirst()
                    .ifPresent(own -> take(each, own));
        }
    }

    /** What is still to be shown has neither a name nor a day that could be trusted. */
    private void pairNumbers() {
        for (OrderedEpisode each : List.copyOf(open)) {
            left.stream()
                    .filter(own -> own.season == each.season() && own.number == each.number())
                    .filter(own -> own.aired == null || each.aired() == null)
                    .filter(own -> name(own.name) == null || name(each.name()) == null)
                    .findFirst()
                    .ifPresent(own -> take(each, own));
        }
    }

    private void take(OrderedEpisode theirs, Own ours) {
        found.put(theirs, ours);
        open.remove(theirs);
        left.remove(ours);
    }

    private static <T, K> Map<K, List<T>> grouped(List<T> all, Function<T, @Nullable K> key) {
        Map<K, List<T>> groups = new LinkedHashMap<>();
        for (T each : all) {
            K of = key.apply(each);
            if (of != null) {
                groups.computeIfAbsent(of, unused -> new ArrayList<>()).add(each);
            }
        }
        return groups;
    }

    /** Letters and digits alone; null for what is no name. */
    private static @Nullable String name(@Nullable String name) {
        if (name == null || NAMELESS.matcher(name.strip()).matches()) {
            return null;
        }
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? null : letters;
    }

    private static boolean partOf(@Nullable String whole, @Nullable String part) {
        return whole != null
                && part != null
                && part.startsWith(whole)
                && PART.matcher(part.substring(whole.length())).matches();
    }

    /** Specials of a day are not its regular episodes. */
    private record Day(LocalDate date, boolean special) {
        static @Nullable Day of(@Nullable LocalDate date, int season) {
            return date == null ? null : new Day(date, season == 0);
        }
    }

    private record Own(
            int season, int number, String name, @Nullable LocalDate aired) {
        LocalDate day() {
            return Objects.requireNonNull(aired);
        }

        boolean within(LocalDate day) {
            return aired != null && Math.abs(aired.toEpochDay() - day.toEpochDay()) <= 1;
        }
    }
}
