package app.marquee.scanner.naming;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with nothing about them that says what they count; only where television is to be expected. Each pattern asks
 * first for the digit it needs: without that it would look back from every character.
 */
final class BareNumberRules {
    static final NumberRule THREE = new NumberRule(
            "code of three digits",
            text -> text.digits,
            Pattern.compile("(?=[1-9]\\d{2})(?<=[\\p{L}0-9!?)|][ -]{1,3}|^)([1-9])(\\d{2})(?=[ |]|-(?!-)|$)"),
            BareNumberRules::three);

    /** Season and episode in three or four digits, two episodes in five. */
    static final List<NumberRule> CODES = List.of(
            new NumberRule(
                    "code of five digits",
                    text -> text.digits,
                    Pattern.compile("(?=\\d{5})(?<=[\\p{L}0-9!?)][ -]{1,3})(\\d)(\\d{2})(\\d{2})(?=[ |-]|$)"),
                    match -> match.number(3) == match.number(2) + 1
                            ? Numbers.episodes(
                                            match.rule(),
                                            match.number(1),
                                            List.of(match.number(2), match.number(3)),
                                            match.start(),
                                            match.end())
                                    .guessed()
                            : null),
            new NumberRule(
                    "code of four digits",
                    text -> text.digits,
                    Pattern.compile("(?=\\d{4})(?<=[\\p{L}0-9!?)][ -]{1,3}|^)(\\d{2})(\\d{2})(?=[ |-]|$)"),
                    BareNumberRules::four),
            new NumberRule(
                    "codes of three digits in a row",
                    text -> text.digits,
                    Pattern.compile(
                            "(?=[1-9]\\d{2})(?<=[\\p{L}0-9!?)][ -]{1,3}|^)([1-9])(?!00)\\d{2}(?:[ ]\\1\\d{2})+(?=[ |]|$)"),
                    BareNumberRules::row),
            THREE);

    static final List<NumberRule> NUMBERS = List.of(
            new NumberRule(
                    "4-12 - title",
                    text -> text.digits,
                    Pattern.compile("^(\\d{1,2})-(\\d{1,2})[ ]-[ ]"),
                    match -> Numbers.episodes(
                                    match.rule(), match.number(1), List.of(match.number(2)), match.start(), match.end())
                            .guessed()),
            new NumberRule(
                    "003-005. title",
                    text -> text.digits,
                    Pattern.compile("^(0\\d{1,2})-(0\\d{1,2})(?=[ .-])"),
                    match -> Numbers.episodes(
                                    match.rule(),
                                    null,
                                    EpisodeTail.range(match.number(1), match.number(2)),
                                    match.start(),
                                    match.end())
                            .guessed()),
            new NumberRule(
                    "02 title", text -> text.digits, Pattern.compile("^(0\\d{1,2})(?=[ -]|$)"), match -> one(match)),
            new NumberRule(
                    "01 - title", text -> text.digits, Pattern.compile("^(\\d{1,3})[ ]?-[ ]"), match -> one(match)),
            new NumberRule(
                    "name 05",
                    text -> text.digits,
                    Pattern.compile("(?=0)(?<=[\\p{L}0-9!?)][ -]{1,3})(?!00)(0\\d{1,2})(?:v\\d)?(?=[ |(\\[-]|$)"),
                    match -> one(match)),
            new NumberRule("a number alone", text -> text.digits, Pattern.compile("^(\\d{1,2})$"), match -> one(match)),
            new NumberRule(
                    "numbers alone",
                    text -> text.digits,
                    Pattern.compile("^(?:\\d{1,2}[ ])+(\\d{1,2})$"),
                    match -> one(match)),
            new NumberRule(
                    "name - 5 - title",
                    text -> text.digits,
                    Pattern.compile("(?=[ ]-)(?<=[\\p{L}0-9!?)])[ ]-[ ](\\d{2})[ ]-[ ]"),
                    match -> one(match)));

    /** In a recording from television two digits are an episode. */
    static final NumberRule RECORDED = new NumberRule(
            "name 13, recorded",
            text -> text.digits && (text.television || text.fansub),
            Pattern.compile("(?<=[\\p{L}!?)] )(\\d{2})(?:v\\d)?(?=[ ]?[|])"),
            match -> match.end() >= match.text().firstStrong - 1 ? one(match) : null);

    /** Where the folder says which season, the number before or behind the title is the episode. */
    static final List<NumberRule> IN_SEASON = List.of(
            new NumberRule(
                    "02-05 in a season's folder",
                    text -> text.digits,
                    Pattern.compile("^(\\d{1,3})-(\\d{1,3})(?=[ ]|$)"),
                    match -> Numbers.episodes(
                            match.rule(),
                            null,
                            EpisodeTail.range(match.number(1), match.number(2)),
                            match.start(),
                            match.end())),
            new NumberRule(
                    "02 title in a season's folder",
                    text -> text.digits,
                    Pattern.compile("^(\\d{1,3})[a-d]?(?=[ -]|$)"),
                    match -> one(match)),
            new NumberRule(
                    "title 02 title in a season's folder",
                    text -> text.digits,
                    Pattern.compile("(?<=[\\p{L}!?)][ -]{1,3})(0\\d{1,2})(?:-(0\\d{1,2}|\\d{2}))?(?=[ ])"),
                    match -> match.groups().group(2) == null
                            ? one(match)
                            : Numbers.episodes(
                                    match.rule(),
                                    null,
                                    EpisodeTail.range(match.number(1), match.number(2)),
                                    match.start(),
                                    match.end())),
            new NumberRule(
                    "title 02 in a season's folder",
                    text -> text.digits,
                    Pattern.compile("(?<=[ -])(\\d{1,4})(?=[ ]?(?:[\\[(|-]|$))"),
                    match -> match.number(1) > 1900 && match.number(1) < 2100 ? null : one(match)));

    /** Where everything is a series, a number that ends the name, or stands before its tags, is an episode. */
    static final NumberRule IN_SERIES = new NumberRule(
            "name 5 among series",
            text -> text.digits,
            Pattern.compile("(?<=[\\p{L}!?)][ -]{1,3})(\\d{1,3})(?=[ ]?(?:[\\[(|]|$))"),
            match -> one(match));

    private BareNumberRules() {}

    private static Numbers one(NumberRule.Match match) {
        return Numbers.episodes(match.rule(), null, List.of(match.number(1)), match.start(), match.end())
                .guessed();
    }

    private static @Nullable Numbers four(NumberRule.Match match) {
        int season = match.number(1);
        if (season == 19 || season == 20 || season == 18 || season > 40 || match.number(2) == 0) {
            return null;
        }
        return code(match, season, match.number(2));
    }

    /** {@code Show.211.212.720p}: each the very next one, and a tag behind them. */
    private static @Nullable Numbers row(NumberRule.Match match) {
        List<Integer> codes = Arrays.stream(match.groups().group().split(" "))
                .map(Integer::valueOf)
                .toList();
        boolean adjacent = codes.equals(EpisodeTail.range(codes.getFirst(), codes.getLast()));
        int tag = match.text().firstStrong;
        if (!adjacent || tag < match.end() || tag == match.text().flat.length()) {
            return null;
        }
        List<Integer> episodes = codes.stream().map(code -> code % 100).toList();
        return Numbers.episodes(match.rule(), match.number(1), episodes, match.start(), match.end())
                .guessed();
    }

    private static @Nullable Numbers three(NumberRule.Match match) {
        return match.number(2) == 0 && match.text().flat.length() > 4
                ? null
                : code(match, match.number(1), match.number(2));
    }

    private static Numbers code(NumberRule.Match match, int season, int episode) {
        return Numbers.episodes(match.rule(), season, List.of(episode), match.start(), match.end())
                .guessed();
    }
}
