package app.marquee.scanner.naming;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words of many languages that carry numbers or a meaning of their own; the lines of {@code words.tsv}. */
final class Words {
    private static final Map<String, String> CELLS =
            Tables.rows("words.tsv").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));

    static final Set<String> SPECIALS = set("specials");
    static final Set<String> CONTAINERS = set("container");
    static final Set<String> REPOSTS = set("repost");
    static final Set<String> TRACKERS = set("tracker");
    static final Set<String> JUNK = set("junk");
    /** Alternations for patterns on lower-case text, the longest first. */
    static final String SEASON = alternation("season");

    static final Set<String> SEASONS = set("season");
    static final Set<String> EPISODES = set("episode");
    static final String EPISODE = alternation("episode");
    static final String PART = alternation("part");
    static final String DISC = alternation("disc");

    private static final Map<String, String> COUNTRIES = countries();

    private Words() {}

    /** ISO 3166-1 alpha-2 of a country as names write it. */
    static @Nullable String country(String word) {
        return COUNTRIES.get(word);
    }

    private static Set<String> set(String row) {
        return new HashSet<>(Tables.words(CELLS.getOrDefault(row, "")));
    }

    private static String alternation(String row) {
        return Tables.words(CELLS.getOrDefault(row, "")).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String entry : CELLS.getOrDefault("country", "").split(";")) {
            List<String> codeAndWords = List.of(entry.split("\\|"));
            Tables.words(codeAndWords.getLast()).forEach(word -> countries.put(word, codeAndWords.getFirst()));
        }
        return countries;
    }
}
