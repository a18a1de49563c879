package app.marquee.scanner.naming;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule made of the numbers in a name.
 *
 * @param rule    its name, for the reasons
 * @param between a special between two episodes, as 12.5
 * @param start   where in the name the numbers begin: there the title ends
 * @param certain whether no other reading is to be expected
 */
record Numbers(
        String rule,
        @Nullable Integer season,
        List<Integer> seasons,
        List<Integer> episodes,
        List<Integer> absolute,
        @Nullable Double between,
        @Nullable LocalDate airDate,
        int start,
        int end,
        boolean certain) {
    static Numbers episodes(String rule, @Nullable Integer season, List<Integer> episodes, int start, int end) {
        return new Numbers(rule, season, List.of(), episodes, List.of(), null, null, start, end, true);
    }

    static Numbers season(String rule, List<Integer> seasons, int start, int end) {
        return new Numbers(rule, seasons.getFirst(), seasons, List.of(), List.of(), null, null, start, end, true);
    }

    static Numbers absolute(String rule, List<Integer> absolute, int start, int end) {
        return new Numbers(rule, null, List.of(), List.of(), absolute, null, null, start, end, true);
    }

    static Numbers date(String rule, LocalDate date, int start, int end) {
        return new Numbers(rule, null, List.of(), List.of(), List.of(), null, date, start, end, true);
    }

    Numbers withSeason(@Nullable Integer number) {
        return new Numbers(rule, number, seasons, episodes, absolute, between, airDate, start, end, certain);
    }

    Numbers withAbsolute(List<Integer> numbers, int from, int to) {
        return new Numbers(
                rule,
                season,
                seasons,
                episodes,
                numbers,
                between,
                airDate,
                Math.min(start, from),
                Math.max(end, to),
                certain);
    }

    Numbers withAirDate(LocalDate date) {
        return new Numbers(rule, season, seasons, episodes, absolute, between, date, start, end, certain);
    }

    Numbers withBetween(double number) {
        return new Numbers(rule, season, seasons, episodes, absolute, number, airDate, start, end, certain);
    }

    /** The same numbers, with a title that ends further left. */
    Numbers from(int position) {
        return new Numbers(
                rule, season, seasons, episodes, absolute, between, airDate, Math.min(start, position), end, certain);
    }

    Numbers guessed() {
        return new Numbers(rule, season, seasons, episodes, absolute, between, airDate, start, end, false);
    }

    boolean pack() {
        return season != null && episodes.isEmpty() && absolute.isEmpty() && airDate == null && between == null;
    }
}
