package app.marquee.scanner.naming;

import java.util.Collection;
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
    static final Set<String> PREFIXES = set("prefix");
    static final Set<String> JUNK = set("junk");
    /** Alternations for patterns on lower-case text, the longest first. */
    static final String SEASON = alternation("season");

    static final Set<String> SEASONS = set("season");
    static final Set<String> EPISODES = set("episode");
    static final String EPISODE = alternation("episode");
    /** Without the bare letter, which may be a word of its own. */
    static final String EPISODE_IN_WORDS =
            alternation(EPISODES.stream().filter(word -> word.length() > 1).toList());

    /** Words behind the number of an episode. */
    static final String COUNTED = alternation("counted");

    static final Set<String> PARTS = set("part");
    static final String PART = alternation("part");
    static final String DISC = alternation("disc");
    /** Between the first and the last episode of a file. */
    static final Set<String> RANGES = set("range");

    static final String RANGE = alternation("range");
    static final Set<String> BOOKS = set("book");
    static final String BOOK = alternation("book");

    private static final Map<String, String> COUNTRIES = coded("country");
    private static final Map<String, String> NUMBERS = coded("number");
    private static final Map<String, String> ORDINALS = coded("ordinal");

    static final String NUMBER = alternation(NUMBERS.keySet());
    static final String ORDINAL = alternation(ORDINALS.keySet());

    private Words() {}

    /** ISO 3166-1 alpha-2 of a country as names write it. */
    static @Nullable String country(String word) {
        return COUNTRIES.get(word);
    }

    /** Of a number written as a word, a Roman numeral or digits; null when it is none. */
    static @Nullable Integer number(String word) {
        String number = Character.isDigit(word.charAt(0)) ? word : NUMBERS.getOrDefault(word, ORDINALS.get(word));
        return number == null ? null : Integer.valueOf(number);
    }

    private static Set<String> set(String row) {
        return new HashSet<>(Tables.words(CELLS.getOrDefault(row, "")));
    }

    private static String alternation(String row) {
        return alternation(Tables.words(CELLS.getOrDefault(row, "")));
    }

    private static String alternation(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Cells of the form {@code code|word, word;code|word}. */
    private static Map<String, String> coded(String row) {
        Map<String, String> codes = new HashMap<>();
        for (String entry : CELLS.getOrDefault(row, "").split(";")) {
            List<String> codeAndWords = List.of(entry.split("\\|"));
            Tables.words(codeAndWords.getLast()).forEach(word -> codes.put(word, codeAndWords.getFirst()));
        }
        return codes;
    }
}
