package app.marquee.scanner.naming;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days on which an episode was shown. */
final class AirDateRules {
    /** Nobody numbers older programmes by day; such dates belong to titles and archives. */
    private static final int OLDEST = 1970;

    private static final String MONTHS_BEGIN = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String MONTHS =
            "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    static final List<NumberRule> ALL = List.of(
            new NumberRule(
                    "year first",
                    text -> text.year,
                    Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([ -])(\\d{2})\\2(\\d{2})(?!\\d)"),
                    match -> date(match, match.number(1), match.number(3), match.number(4), true)),
            new NumberRule(
                    "year last",
                    text -> text.year,
                    Pattern.compile("(?<!\\d)(\\d{2})([ -])(\\d{2})\\2((?:19|20)\\d{2})(?!\\d)"),
                    match -> yearLast(match)),
            new NumberRule(
                    "year first, digits as needed",
                    text -> text.year && text.raw.indexOf('-') > 0,
                    Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-(\\d{1,2})-(\\d{1,2})(?!\\d)"),
                    match -> date(match, match.number(1), match.number(2), match.number(3), false)),
            new NumberRule(
                    "eight digits",
                    text -> text.year,
                    Pattern.compile("(?<![a-z0-9])(20\\d{2})(\\d{2})(\\d{2})(?![a-z0-9])"),
                    match -> date(match, match.number(1), match.number(2), match.number(3), false)),
            new NumberRule(
                    "year in two digits, with the hour",
                    text -> text.digits,
                    Pattern.compile(
                            "(?=\\d{2}[ ])(?<=[a-z0-9][ ])(\\d{2})[ ](\\d{2})[ ](\\d{2})[ ]\\d{2}-\\d{2}(?=[ ])"),
                    match -> date(match, 2000 + match.number(1), match.number(2), match.number(3), false)),
            new NumberRule(
                    "two digits each, year first",
                    text -> text.digits,
                    Pattern.compile("(?=[12]\\d[ ])(?<=[a-z][ ])([12]\\d)[ ](\\d{2})[ ](\\d{2})(?=[ ][a-z])"),
                    match -> date(match, 2000 + match.number(1), match.number(2), match.number(3), false)),
            new NumberRule(
                    "day, month's name, year",
                    text -> text.year,
                    Pattern.compile("(?<![a-z0-9])(\\d{1,2})(?:st|nd|rd|th)?[ -](" + MONTHS
                            + ")[ ,-]{1,2}((?:19|20)\\d{2})(?!\\d)"),
                    match -> date(match, match.number(3), month(match.groups().group(2)), match.number(1), false)),
            new NumberRule(
                    "month's name, day, year",
                    text -> text.year,
                    Pattern.compile("(?<![a-z0-9])(" + MONTHS
                            + ")[ -](\\d{1,2})(?:st|nd|rd|th)?[ ,-]{1,2}((?:19|20)\\d{2})(?!\\d)"),
                    match -> date(match, match.number(3), month(match.groups().group(1)), match.number(2), false)),
            new NumberRule(
                    "year, month's name, day",
                    text -> text.year,
                    Pattern.compile("(?<![a-z0-9])((?:19|20)\\d{2})[ -](" + MONTHS + ")[ -](\\d{1,2})(?!\\d)"),
                    match -> date(match, match.number(1), month(match.groups().group(2)), match.number(3), false)));

    private AirDateRules() {}

    private static int month(String name) {
        return MONTHS_BEGIN.indexOf(name.substring(0, 3)) / 3 + 1;
    }

    /** Both orders possible: day first where hyphens join the date; between dots it is refused. */
    private static @Nullable Numbers yearLast(NumberRule.Match match) {
        int first = match.number(1);
        int second = match.number(3);
        int year = match.number(4);
        if (second > 12) {
            return date(match, year, first, second, false);
        }
        if (first > 12 || first == second || match.groups().group(2).equals("-")) {
            return date(match, year, second, first, false);
        }
        return null;
    }

    private static @Nullable Numbers date(NumberRule.Match match, int year, int month, int day, boolean swap) {
        try {
            if (year < OLDEST) {
                return null;
            }
            LocalDate date = swap && month > 12 ? LocalDate.of(year, day, month) : LocalDate.of(year, month, day);
            return Numbers.date(match.rule(), date, match.start(), match.end());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
