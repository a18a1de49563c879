package app.marquee.scanner.naming;

import app.marquee.scanner.naming.Tag.Property;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The spellings of tags; the lines of {@code tags.tsv}. */
final class TagTable {
    private static final Map<String, Entry> ENTRIES = new HashMap<>(2048);
    private static final Map<String, Integer> LENGTHS = new HashMap<>();

    record Entry(Property property, String value, boolean strong) {}

    static {
        for (String[] row : Tables.rows("tags.tsv")) {
            Entry entry = new Entry(Property.valueOf(row[0].toUpperCase(Locale.ROOT)), row[1], row[2].equals("strong"));
            for (String spelling : Tables.words(row[3])) {
                ENTRIES.putIfAbsent(spelling, entry);
                String[] words = spelling.split(" ");
                LENGTHS.merge(words[0], words.length, Math::max);
                if (Character.isLetter(spelling.charAt(spelling.length() - 1))
                        || Character.isLetter(spelling.charAt(0))) {
                    ENTRIES.putIfAbsent(spelling.replace(" ", ""), entry);
                }
            }
        }
    }

    private TagTable() {}

    /** Of words, in the longest spelling that begins with this one. */
    static int longest(String first) {
        return LENGTHS.getOrDefault(first, 1);
    }

    static @Nullable Entry entry(String spelling) {
        return ENTRIES.get(spelling);
    }
}
