package app.marquee.enrichment.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The form in which two spellings of one title are the same. */
public final class TitleForm {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private TitleForm() {}

    /**
     * Lower case without accents and punctuation, {@code &} as {@code and}, without a leading or trailing article, letters
     * of an abbreviation joined. Roman numerals stay: part II and part 2 may be two films.
     */
    public static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("['’‘`´]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        if (plain.isEmpty()) {
            return title.strip().toLowerCase(Locale.ROOT);
        }
        List<String> words = joined(plain.split(" "));
        if (words.size() > 1 && ARTICLES.contains(words.getFirst())) {
            words.removeFirst();
        } else if (words.size() > 1 && words.getLast().equals("the")) {
            words.removeLast();
        }
        return String.join(" ", words);
    }

    /** {@code s w a t} is {@code swat}. */
    private static List<String> joined(String[] words) {
        List<String> result = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
                letters.append(word);
                continue;
            }
            flush(letters, result);
            result.add(word);
        }
        flush(letters, result);
        return result;
    }

    private static void flush(StringBuilder letters, List<String> into) {
        if (!letters.isEmpty()) {
            into.add(letters.toString());
            letters.setLength(0);
        }
    }
}
