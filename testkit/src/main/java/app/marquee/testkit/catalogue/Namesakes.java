package app.marquee.testkit.catalogue;

import app.marquee.testkit.catalogue.SeriesFacts.EpisodeFacts;
import app.marquee.testkit.catalogue.SeriesFacts.SeasonFacts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Real titles that are easily taken for one another: remakes, namesakes, sequels, films about films. Read from
 * {@code namesake-*.txt}, whose first line names the columns; ids are ours, counted from the first line.
 */
final class Namesakes {
    static final int FIRST_MOVIE = 8_000_000;
    /** Below the ids whose episodes' numbers are those of made-up series. */
    static final int FIRST_SERIES = 106_000;

    private Namesakes() {}

    static List<MovieFacts> movies() {
        List<String[]> rows = rows("namesake-movies.txt");
        return IntStream.range(0, rows.size())
                .mapToObj(i -> movie(FIRST_MOVIE + i, rows.get(i)))
                .toList();
    }

    static List<SeriesFacts> series() {
        List<String[]> rows = rows("namesake-series.txt");
        return IntStream.range(0, rows.size())
                .mapToObj(i -> series(FIRST_SERIES + i, rows.get(i)))
                .toList();
    }

    private static MovieFacts movie(int id, String[] row) {
        List<Integer> years =
                Arrays.stream(row[4].split(" ")).map(Integer::valueOf).toList();
        return new MovieFacts(
                id,
                null,
                row[0],
                row[1].isEmpty() ? row[0] : row[1],
                row[2],
                LocalDate.of(years.getFirst(), 1 + id % 12, 1 + id % 28),
                Integer.parseInt(row[5]),
                List.of("Drama"),
                null,
                "A film of " + years.getFirst() + ".",
                renown(row, 6, years.subList(1, years.size())));
    }

    private static SeriesFacts series(int id, String[] row) {
        LocalDate first = LocalDate.parse(row[4]);
        String[] counts = row[5].split(" ");
        List<SeasonFacts> seasons = new ArrayList<>();
        for (int season = 1; season <= counts.length; season++) {
            LocalDate aired = first.plusYears(season - 1L);
            List<EpisodeFacts> episodes = IntStream.rangeClosed(1, Integer.parseInt(counts[season - 1]))
                    .mapToObj(n -> new EpisodeFacts(n, "Episode " + n, false, aired.plusDays(n - 1L)))
                    .toList();
            seasons.add(new SeasonFacts(season, "Season " + season, aired, episodes));
        }
        return new SeriesFacts(
                id,
                null,
                null,
                row[0],
                row[1].isEmpty() ? row[0] : row[1],
                row[2],
                first,
                "Ended",
                counts.length == 1 ? "Miniseries" : "Scripted",
                List.of("Drama"),
                null,
                Integer.parseInt(row[6]),
                "A series of " + first.getYear() + ".",
                seasons,
                renown(row, 7, List.of()));
    }

    private static Renown renown(String[] row, int votes, List<Integer> otherYears) {
        List<String> others = new ArrayList<>();
        Map<String, String> translations = new HashMap<>();
        for (String name : Arrays.asList(row).subList(votes + 1, row.length)) {
            if (name.matches("[a-z]{2}:.*")) {
                translations.put(name.substring(0, 2), name.substring(3));
            } else {
                others.add(name);
            }
        }
        return new Renown(Integer.valueOf(row[votes]), List.of(row[3].split(" ")), others, translations, otherYears);
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = Objects.requireNonNull(Namesakes.class.getResourceAsStream("/catalogue/" + file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
