package app.marquee.scanner.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Seasons alone: of a pack, of a folder, or before an episode that stands apart. */
final class SeasonRules {
    private static final String OPEN = "(?<![\\p{L}0-9])";
    private static final Pattern ORDINAL_AT_END = Pattern.compile("(?<![\\p{L}])" + Words.ORDINAL + "[ ]$");

    private static final NumberRule SHORT = new NumberRule(
            "S01",
            text -> text.digits,
            Pattern.compile(
                    OPEN
                            + "s(\\d{1,4})(?:(?:[ ]?-[ ]?|[ ])s(\\d{1,2})|-(\\d{1,2})(?=[ \\])]|$))?(?:d\\d[\\d&-]*|[ ]?disc[ ]?\\d+)?(?:extras?|specials?)?(?![\\p{L}0-9'’])"),
            match -> seasons(match, match.number(1), group(match.groups(), 2, 3)));
    /** A number behind a spaced hyphen is an episode, not a last season, when it begins with 0 or a title follows. */
    private static final NumberRule WORDS = new NumberRule(
            "season in words",
            text -> text.digits && text.seasonWord,
            Pattern.compile(OPEN + "(?:the )?(?:complete )?" + Words.SEASON
                    + "[ -]{0,3}(\\d{1,4})(?!\\d|(?!of)\\p{L})((?![ ]-[ ]0)(?![ ]-[ ]\\d{2}[ ]?[-\\[(|])(?:[ ]?[-&,+][ ]?(?:"
                    + Words.SEASON
                    + "[ ]?)?\\d{1,2}(?!\\d))|(?:[ ]\\d{1,2}){1,9}(?=[ ]?-))?(?:[ ]?of[ ]?\\d+)?"),
            match -> isTitle(match)
                    ? null
                    : seasons(match, match.number(1), list(match.groups().group(2))));

    private static final NumberRule ORDINAL = new NumberRule(
            "3. Staffel",
            text -> text.digits && text.seasonWord,
            Pattern.compile(
                    OPEN + "(\\d{1,2})(?:(?:st|nd|rd|th|[ªº])[ ]{0,2}" + Words.SEASON + "(?![\\p{L}0-9])|[ ]{0,2}"
                            + Words.SEASON + "(?![\\p{L}0-9]|[ -]{0,3}(?:\\d|" + Words.NUMBER + "(?![\\p{L}0-9]))))"),
            match -> seasons(match, match.number(1), List.of()));

    /** Ways in which the season is told once more before its episode. */
    static final List<NumberRule> TOLD_TWICE = List.of(WORDS, ORDINAL, SHORT);

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
                    text -> text.seasonWord || text.flat.indexOf('季') >= 0 || text.flat.indexOf('期') >= 0,
                    Pattern.compile(
                            "(?:" + OPEN + "(?:the )?(?:complete )?(?<before>" + Words.ORDINAL + ")[ ]" + Words.SEASON
                                    + "|第[ ]?(?<east>" + Words.NUMBER + "|\\d{1,2})[ ]?[季期]|" + OPEN + Words.SEASON
                                    + "[ -]{1,3}(?<after>" + Words.NUMBER + "))(?![\\p{L}0-9]|-\\d)"),
                    SeasonRules::word),
            new NumberRule(
                    "1xAll",
                    text -> text.flat.contains("xall"),
                    Pattern.compile(OPEN + "(\\d{1,2})xall(?![a-z])(?: season)?"),
                    match -> seasons(match, match.number(1), List.of())));

    private SeasonRules() {}

    /**
     * "Series" is also an English title's word: with many digits behind it they are something else. So is a season with an
     * ordinal before it and a year behind: {@code The Fifth Season 2012}.
     */
    private static boolean isTitle(NumberRule.Match match) {
        return (match.number(1) >= 1900
                        && ORDINAL_AT_END
                                .matcher(match.text().flat.substring(0, match.start()))
                                .find())
                || (match.number(1) == 0 && match.groups().group().contains("seri"))
                || (match.groups().group(1).length() > 2
                        && match.groups().group().contains("seri"));
    }

    private static @Nullable Numbers word(NumberRule.Match match) {
        String after = match.groups().group("after");
        if (after != null && after.length() == 1 && !match.groups().group().startsWith("season")) {
            return null; // a letter, as in "Series X"
        }
        if (match.groups().group("before") != null
                && match.start() == 0
                && match.end() < match.text().flat.length()) {
            return null; // words of a title: a season's name would stand behind one, or alone
        }
        String east = match.groups().group("east");
        Integer season = Words.number(
                east != null ? east : after != null ? after : match.groups().group("before"));
        return season == null ? null : Numbers.season(match.rule(), List.of(season), match.start(), match.end());
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
