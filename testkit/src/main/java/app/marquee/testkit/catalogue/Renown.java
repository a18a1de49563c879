package app.marquee.testkit.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the world knows a title.
 *
 * @param votes        null where nobody wrote them down; a number made from the id stands in
 * @param countries    ISO 3166-1; empty where the language tells
 * @param otherTitles  alternative titles, transliterations among them
 * @param translations by ISO 639-1
 * @param otherYears   of releases after the first, or elsewhere
 */
public record Renown(
        @Nullable Integer votes,
        List<String> countries,
        List<String> otherTitles,
        Map<String, String> translations,
        List<Integer> otherYears) {
    public static final Renown UNKNOWN = new Renown(null, List.of(), List.of(), Map.of(), List.of());

    public Renown {
        countries = List.copyOf(countries);
        otherTitles = List.copyOf(otherTitles);
        translations = Map.copyOf(translations);
        otherYears = List.copyOf(otherYears);
    }
}
