package app.marquee.enrichment.identity;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Other words for a title nobody found: search engines know neither that 2 is II nor that ue is ü. */
final class Rewording {
    private static final List<String> ROMAN = List.of("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");
    private static final Pattern NUMBER = Pattern.compile("(?<=\\S )([2-9]|10)\\b");
    private static final Pattern NUMERAL = Pattern.compile("(?<=\\S )(II|III|IV|V|VI|VII|VIII|IX|X)\\b");
    private static final Pattern VOLUME = Pattern.compile("(?i)\\bvolume\\b");
    private static final Pattern UMLAUT = Pattern.compile("(?i)[aou]e");

    private Rewording() {}

    /** Null when there are none. */
    static @Nullable String of(String title) {
        String shorter = VOLUME.matcher(title).replaceAll("Vol");
        if (!shorter.equals(title)) {
            return shorter;
        }
        Matcher number = NUMBER.matcher(title);
        if (number.find()) {
            return number.replaceAll(hit -> ROMAN.get(Integer.parseInt(hit.group()) - 2));
        }
        Matcher numeral = NUMERAL.matcher(title);
        if (numeral.find()) {
            return numeral.replaceAll(hit -> String.valueOf(ROMAN.indexOf(hit.group()) + 2));
        }
        Matcher umlaut = UMLAUT.matcher(title);
        return umlaut.find() ? umlaut.replaceAll(Rewording::umlaut) : null;
    }

    private static String umlaut(MatchResult hit) {
        return switch (hit.group().charAt(0)) {
            case 'a' -> "ä";
            case 'A' -> "Ä";
            case 'o' -> "ö";
            case 'O' -> "Ö";
            case 'u' -> "ü";
            default -> "Ü";
        };
    }
}
