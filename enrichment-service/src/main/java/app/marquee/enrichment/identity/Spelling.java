package app.marquee.enrichment.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well one spelling of a title fits another. A name of a file loses marks on its way, it gains none: {@code Hysteria}
 * may be {@code Hysteria!}, {@code Hysteria!} is not {@code Hysteria}; so with a leading article.
 */
final class Spelling {
    /** The same words, marks and article. */
    static final double SAME = 1;
    /** The same but for what names lose, or for how numbers and letters are written. */
    static final double LOOSE = 0.97;
    /** What was asked for has an article or a mark that this one lacks. */
    static final double LESS = 0.85;

    private static final double ALIKE = 0.85;
    private static final double OTHER_NUMBERS = 0.6;

    private static final Pattern ARTICLE = Pattern.compile("^(the|a|an)\\s+\\S.*|.*\\S,\\s*(the|a|an)$");
    private static final Pattern LOUD = Pattern.compile("[!?+]");
    private static final Map<String, String> LETTERS =
            Map.of("ø", "o", "æ", "ae", "œ", "oe", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "½", " 1 2 ");
    private static final Map<String, String> UMLAUTS = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa");
    private static final Set<String> CONNECTORS = Set.of("and", "und", "et", "y", "e", "og", "och");
    private static final Map<String, String> NUMBERS = numbers();
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Spelling() {}

    /** Equal for titles that are asked for by one question: what tells them apart is not lost, as in {@link TitleForm}. */
    static String key(String title) {
        String plain = title.strip().toLowerCase(Locale.ROOT);
        return TitleForm.of(title)
                + (ARTICLE.matcher(plain).matches() ? " +article" : "")
                + (LOUD.matcher(plain).find() ? " +mark" : "");
    }

    static double fit(String asked, String has) {
        String one = TitleForm.of(letters(asked));
        String other = TitleForm.of(letters(has));
        if (one.equals(other)) {
            if (lacks(asked, has)) {
                return LESS;
            }
            return lacks(has, asked) ? LOOSE : SAME;
        }
        if (readings(asked).stream().anyMatch(readings(has)::contains)) {
            return LOOSE;
        }
        double alike = Math.min(0.99, Likeness.of(one, other)) * ALIKE;
        return numbersIn(one).equals(numbersIn(other)) ? alike : alike * OTHER_NUMBERS;
    }

    /** Whether the first has an article or a mark that the other has not. */
    private static boolean lacks(String one, String other) {
        String a = one.strip().toLowerCase(Locale.ROOT);
        String b = other.strip().toLowerCase(Locale.ROOT);
        return (ARTICLE.matcher(a).matches() && !ARTICLE.matcher(b).matches())
                || (LOUD.matcher(a).find() && !LOUD.matcher(b).find());
    }

    /** All that a spelling may stand for, without the spaces. */
    private static Set<String> readings(String title) {
        return Stream.of(title, replaced(title.toLowerCase(Locale.ROOT), UMLAUTS))
                .map(each -> TitleForm.of(letters(each)))
                .flatMap(form -> Stream.of(form, counted(form)))
                .map(form -> form.replace(" ", ""))
                .collect(Collectors.toSet());
    }

    /** Numbers as digits, {@code vol} for volume, connectors left out. */
    private static String counted(String form) {
        List<String> words = new ArrayList<>();
        for (String word : form.split(" ")) {
            boolean first = words.isEmpty();
            if (!CONNECTORS.contains(word) || first) {
                words.add(
                        word.equals("volume")
                                ? "vol"
                                : first && isRoman(word) ? word : NUMBERS.getOrDefault(word, word));
            }
        }
        return String.join(" ", words);
    }

    private static List<String> numbersIn(String form) {
        return DIGITS.matcher(counted(form)).results().map(hit -> hit.group()).toList();
    }

    private static boolean isRoman(String word) {
        return word.matches("[ivx]+");
    }

    private static String letters(String title) {
        String composed = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return replaced(composed, LETTERS);
    }

    private static String replaced(String text, Map<String, String> by) {
        String result = text;
        for (Map.Entry<String, String> each : by.entrySet()) {
            result = result.replace(each.getKey(), each.getValue());
        }
        return result;
    }

    private static Map<String, String> numbers() {
        List<String> roman =
                List.of("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv");
        List<String> words = List.of(
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen");
        Map<String, String> numbers = new HashMap<>();
        for (int i = 0; i < roman.size(); i++) {
            numbers.put(roman.get(i), String.valueOf(i + 2));
        }
        for (int i = 0; i < words.size(); i++) {
            numbers.put(words.get(i), String.valueOf(i + 1));
        }
        return Map.copyOf(numbers);
    }
}
