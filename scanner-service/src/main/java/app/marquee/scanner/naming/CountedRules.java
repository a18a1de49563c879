package app.marquee.scanner.naming;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Episodes counted through all seasons, as anime is: a number alone, set apart by hyphens or brackets. */
final class CountedRules {
    private static final String VERSION = "(?:v\\d)?";

    /** On the name as it is: tags look like decimals. */
    static final NumberRule BETWEEN = new NumberRule(
            "- 12.5",
            text -> text.digits && text.raw.indexOf('.') >= 0,
            Pattern.compile("(?<=[ -])-?[ ](\\d{1,4}) (5)(?: \\d)?(?=[ \\[(-]|$)"),
            CountedRules::between);

    static final NumberRule RANGE = new NumberRule(
            "- 01~12",
            text -> text.digits,
            Pattern.compile("(?:[ ](?:-[ ]{1,2})?|(?<=]))[\\[(]?(\\d{1,4})" + VERSION + "(?:-|[ ]?~[ ]?)(\\d{1,4})"
                    + VERSION + "[\\])]?(?![0-9a-z]|[ ]?[-~]\\d)(?=[ ]*(?:[\\[(|-]|$|end|fin))"),
            CountedRules::range);

    static final List<NumberRule> ALL = List.of(
            RANGE,
            new NumberRule(
                    "01 - 12",
                    text -> text.digits && text.fansub,
                    Pattern.compile("[ ](0\\d{1,2})[ ]-[ ](\\d{2,4})(?=[ ]*(?:[\\[(|]|$))"),
                    CountedRules::range),
            new NumberRule(
                    "- 12",
                    text -> text.digits,
                    Pattern.compile(
                            "[ ]-[ ]{1,2}(\\d{2,4})" + VERSION
                                    + "(?:[ ]?(?:end|fin|final))?(?:[ ]?[(](?!19|20)\\d{2,4}[)])?(?=[ ]*(?:[\\[(|]|-[ ]|$)|[ ]+(?:vostfr|multi|ova|ovd|oad|oav|hd|part))"),
                    match -> isCode(match) ? null : one(match, match.number(1))),
            new NumberRule(
                    "- 12 text",
                    text -> text.digits && text.fansub,
                    Pattern.compile("[ ]-[ ]{1,2}(\\d{2,4})" + VERSION + "(?=[ ])"),
                    match -> one(match, match.number(1))),
            new NumberRule(
                    "[12]",
                    text -> text.digits && text.raw.indexOf('[') >= 0,
                    Pattern.compile("(?<=[^ -])[ -]{0,3}\\[(\\d{2,4})[ ]?(?:v\\d|end|fin|完|完结)?](?=[ ]?[\\[(|]|$|[ ])"),
                    match -> isYearBracket(match) ? null : one(match, match.number(1))),
            new NumberRule(
                    "fansub 12",
                    text -> text.digits && (text.fansub || text.vostfr),
                    Pattern.compile("(?<=[\\p{L}0-9!?):] )(?:-[ ])?(\\d{2,4})" + VERSION
                            + "(?:[ ]end)?(?=[ ]*(?:[\\[(|]|$)|[ ]+(?:vostfr|hd|fhd)|[ ][\\p{L}])"),
                    match -> isYear(match, 1) ? null : one(match, match.number(1))),
            new NumberRule(
                    "12 - title",
                    text -> text.digits && text.fansub,
                    Pattern.compile("^\\[[^]]*][ ]?(\\d{2,3})(?:[ ]-)?[ ](?=\\p{L})"),
                    match -> one(match, match.number(1)).from(match.start())));

    private CountedRules() {}

    private static Numbers one(NumberRule.Match match, int number) {
        return Numbers.absolute(match.rule(), List.of(number), match.start(), match.end());
    }

    private static @Nullable Numbers between(NumberRule.Match match) {
        if (match.text().raw.charAt(match.groups().start(2) - 1) != '.') {
            return null;
        }
        return Numbers.absolute(match.rule(), List.of(), match.start(), match.end())
                .withBetween(match.number(1) + 0.5);
    }

    private static @Nullable Numbers range(NumberRule.Match match) {
        int first = match.number(1);
        int last = match.number(2);
        boolean years = isYear(match, 1) && isYear(match, 2);
        if (first >= last
                || years
                || match.start() == 0
                || last - first > 150
                || (match.groups().group(1).length() < 2
                        && match.groups().group(2).length() < 2)) {
            return null;
        }
        return Numbers.absolute(match.rule(), EpisodeTail.range(first, last), match.start(), match.end());
    }

    /** Three digits and nothing of an anime about the name: season and episode in one number. */
    private static boolean isCode(NumberRule.Match match) {
        String digits = match.groups().group(1);
        NumberText text = match.text();
        return isYear(match, 1)
                || (digits.length() >= 3
                        && !digits.startsWith("0")
                        && !text.fansub
                        && text.flat.indexOf('[', match.end()) < 0
                        && digits.length() < 4
                        && match.end() == text.flat.length());
    }

    private static boolean isYear(NumberRule.Match match, int group) {
        int number = match.number(group);
        return match.groups().group(group).length() == 4 && number >= 1900 && number <= 2099;
    }

    /** {@code [2019][02]}: the year is followed by the number. */
    private static boolean isYearBracket(NumberRule.Match match) {
        return isYear(match, 1);
    }
}
