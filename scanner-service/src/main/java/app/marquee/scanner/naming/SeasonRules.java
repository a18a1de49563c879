package app.marquee.scanner.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Seasons alone: of a pack, of a folder, or before an episode that stands apart. */
final class SeasonRules {
    private static final String OPEN = "(?<![\\p{L}0-9])";
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("一", 1),
            Map.entry("二", 2),
            Map.entry("三", 3),
            Map.entry("四", 4),
            Map.entry("五", 5),
            Map.entry("六", 6),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5));

    private static final NumberRule SHORT = new NumberRule(
            "S01",
            text -> text.digits,
            Pattern.compile(
                    OPEN
                            + "s(\\d{1,4})(?:(?:[ ]?-[ ]?|[ ])s(\\d{1,2})|-(\\d{1,2})(?=[ \\])]|$))?(?:d\\d[\\d&-]*|[ ]?disc[ ]?\\d+)?(?![\\p{L}0-9'’])"),
            match -> seasons(match, match.number(1), group(match.groups(), 2, 3)));
    private static final NumberRule WORDS = new NumberRule(
            "season in words",
            text -> text.digits && text.seasonWord,
            Pattern.compile(OPEN + "(?:the )?(?:complete )?" + Words.SEASON
                    + "[ -]{0,3}(\\d{1,4})(?!\\d|th|st|nd|rd)((?:[ ]?[-&,+][ ]?(?:" + Words.SEASON
                    + "[ ]?)?\\d{1,2}(?!\\d))|(?:[ ]\\d{1,2}){1,9}(?=[ ]?-))?(?:[ ]?of[ ]?\\d+)?"),
            match -> isTitle(match)
                    ? null
                    : seasons(match, match.number(1), list(match.groups().group(2))));

    private static final NumberRule ORDINAL = new NumberRule(
            "3. Staffel",
            text -> text.digits && text.seasonWord,
            Pattern.compile(OPEN + "(\\d{1,2})(?:(?:st|nd|rd|th|[ªº])[ ]{0,2}" + Words.SEASON
                    + "(?![\\p{L}0-9])|[ ]{0,2}" + Words.SEASON + "(?![\\p{L}0-9]|[ -]{0,3}\\d))"),
            match -> seasons(match, match.number(1), List.of()));

    /** Ways in which the season is told once more before its episode. */
    static final List<NumberRule> TOLD_TWICE = List.of(WORDS, SHORT);

    static final List<NumberRule> ALL = List.of(
            SHORT,
            ORDINAL,
            WORDS,
            new NumberRule(
                    "S 01",
                    text -> text.digits,
                    Pattern.compile("^s[ ](\\d{1,2})$"),
                    match -> seasons(match, match.number(1), List.of())),
            new NumberRule(
                    "season as a word",
                    text -> text.flat.contains("season") || text.flat.indexOf('季') >= 0 || text.flat.indexOf('期') >= 0,
                    Pattern.compile("(?:" + OPEN
                            + "(?<before>first|second|third|fourth|fifth) season|第(?<east>[一二三四五六]|\\d{1,2})[ ]?[季期]|"
                            + OPEN + "season (?<after>one|two|three|four|five))(?![a-z0-9])"),
                    SeasonRules::word),
            new NumberRule(
                    "1xAll",
                    text -> text.flat.contains("xall"),
                    Pattern.compile(OPEN + "(\\d{1,2})xall(?![a-z])(?: season)?"),
                    match -> seasons(match, match.number(1), List.of())));

    private SeasonRules() {}

    /** "Series" is also an English title's word: with many digits behind it they are something else. */
    private static boolean isTitle(NumberRule.Match match) {
        return match.groups().group(1).length() == 3
                || (match.number(1) == 0 && match.groups().group().startsWith("seri"))
                || (match.groups().group(1).length() > 2
                        && match.groups().group().startsWith("seri"));
    }

    private static @Nullable Numbers word(NumberRule.Match match) {
        String east = match.groups().group("east");
        String key = east != null
                ? east
                : match.groups().group("before") != null
                        ? match.groups().group("before")
                        : match.groups().group("after");
        Integer season = ORDINALS.get(key);
        return Numbers.season(
                match.rule(), List.of(season != null ? season : Integer.valueOf(key)), match.start(), match.end());
    }

    private static List<Integer> group(Matcher groups, int... candidates) {
        for (int candidate : candidates) {
            if (groups.group(candidate) != null) {
                return List.of(-Integer.parseInt(groups.group(candidate)));
            }
        }
        return List.of();
    }

    /** Further seasons: negative for the end of a range. */
    private static List<Integer> list(@Nullable String further) {
        if (further == null) {
            return List.of();
        }
        List<Integer> all = new ArrayList<>();
        Matcher digits = Pattern.compile("\\d+").matcher(further);
        while (digits.find()) {
            int number = Integer.parseInt(digits.group());
            all.add(further.contains("-") ? -number : number);
        }
        return all;
    }

    private static Numbers seasons(NumberRule.Match match, int first, List<Integer> further) {
        List<Integer> all = new ArrayList<>(List.of(first));
        for (int next : further) {
            if (next < 0 && -next > first && -next - first < 60) {
                for (int season = first + 1; season <= -next; season++) {
                    all.add(season);
                }
            } else if (next > 0) {
                all.add(next);
            }
        }
        return Numbers.season(match.rule(), all, match.start(), match.end());
    }
}
