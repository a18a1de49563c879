package app.marquee.scanner.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Season and episode written together. */
final class SeasonEpisodeRules {
    private static final String OPEN = "(?<![a-z0-9])";
    static final String CAPITULO = "Cap.102";
    private static final Pattern ALL_OF = Pattern.compile("[ ]of[ ](\\d{1,3})(?!\\d)");

    static final List<NumberRule> ALL = List.of(
            new NumberRule(
                    "S01E02",
                    text -> text.digits,
                    Pattern.compile(OPEN + "s(\\d{1,4})[ -]{0,3}x?(?:ep|e|x(?!26[456](?!\\d)))[ -]?(\\d{1,5})(?!\\d)"),
                    match -> withTail(match, match.number(1), match.number(2))),
            new NumberRule(
                    "S01E02 behind a word",
                    text -> text.digits,
                    Pattern.compile("(?=s\\d)(?<=[a-z])s(\\d{2})e(\\d{2,3})(?!\\d)"),
                    match -> isCapital(match) ? withTail(match, match.number(1), match.number(2)) : null),
            new NumberRule(
                    "2. Sezon 3. Bölüm",
                    text -> text.digits && text.seasonWord && text.episodeWord,
                    Pattern.compile(OPEN + "(\\d{1,2})[ ]{0,2}" + Words.SEASON + "[ -]{1,3}(\\d{1,4})[ ]{0,2}"
                            + Words.EPISODE + "(?![\\p{L}0-9]|[ :-]{0,2}\\d{1,4}(?![0-9pi]))"),
                    match -> withTail(match, match.number(1), match.number(2))),
            new NumberRule(
                    "season and episode in words",
                    text -> text.digits && text.seasonWord,
                    Pattern.compile(OPEN + Words.SEASON + "[ :-]{0,3}(\\d{1,4})[ ,/(-]{0,4}" + Words.EPISODE
                            + "[ :-]{0,2}(\\d{1,5})(?!\\d)"),
                    match -> withTail(match, match.number(1), match.number(2))),
            new NumberRule(
                    "book and episode",
                    text -> text.digits
                            && text.episodeWord
                            && text.name.tokens.stream().anyMatch(token -> Words.BOOKS.contains(token.key())),
                    Pattern.compile("(?<![\\p{L}0-9])" + Words.BOOK + "[ ](\\d{1,2}|" + Words.NUMBER + ")[ :,-]{1,3}(?:"
                            + Words.EPISODE_IN_WORDS + "[ -]{0,3}|e)(\\d{1,4})(?![\\p{L}0-9])"),
                    SeasonEpisodeRules::book),
            new NumberRule(
                    "S 01 E 02",
                    text -> text.digits && text.flat.contains(" e "),
                    Pattern.compile(OPEN + "s[ ](\\d{1,2})[ ]e[ ](\\d{1,3})(?!\\d)"),
                    match -> withTail(match, match.number(1), match.number(2))),
            new NumberRule(
                    "T01E02",
                    text -> text.digits && startsWithT(text),
                    Pattern.compile(OPEN + "t(\\d{1,2})[ ]?x?ep?(\\d{1,3})(?!\\d)"),
                    match -> withTail(match, match.number(1), match.number(2))),
            new NumberRule(
                    "1x02",
                    text -> text.digits && text.flat.indexOf('x') >= 0,
                    Pattern.compile(OPEN + "(\\d{1,4})x(\\d{1,4})(?:[a-d](?![a-z0-9]))?(?![0-9]|[a-z&&[^x]])"),
                    SeasonEpisodeRules::cross),
            new NumberRule(
                    CAPITULO,
                    text -> text.flat.contains("cap"),
                    Pattern.compile(OPEN + "cap[ ]?(\\d{1,2})(\\d{2})(?:[ _-](\\d{1,2})(\\d{2}))?(?!\\d)"),
                    SeasonEpisodeRules::capitulo),
            new NumberRule(
                    "第1季第2集",
                    text -> text.flat.indexOf('第') >= 0,
                    Pattern.compile("第[ ]?(\\d{1,3})[ ]?[季部][ ]?第[ ]?(\\d{1,4})[ ]?[集话話回]"),
                    match -> Numbers.episodes(
                            match.rule(), match.number(1), List.of(match.number(2)), match.start(), match.end())));

    /** {@code - 314-315} or {@code [0994]} behind, {@code - 05 -} before: the same episodes counted through. */
    private static final Pattern COUNTED_BEHIND = Pattern.compile(
            "[ ]?(?:-[ ]|[ ])?(?:\\[(\\d{3,4})]|(\\d{2,4})-(\\d{2,4})|(0\\d{2,3})|(?<=- )(\\d{3,4}))(?![0-9a-z]|-\\d)");

    private static final Pattern COUNTED_BEFORE = Pattern.compile(
            "(?:(?<=- )(\\d{2,4})(\\.5)?|[ ](\\d{2,4})-(\\d{2,4})|(?<!-)[ ](\\d{3}))[ ]?(?:-[ ])?[(]?$");

    private SeasonEpisodeRules() {}

    /** Some series call their seasons books; alone, a book is a word of a title. */
    private static @Nullable Numbers book(NumberRule.Match match) {
        Integer season = Words.number(match.groups().group(1));
        return season == null ? null : withTail(match, season, match.number(2));
    }

    private static boolean startsWithT(NumberText text) {
        return text.name.tokens.stream()
                .anyMatch(token -> token.key().length() > 3
                        && token.key().charAt(0) == 't'
                        && Character.isDigit(token.key().charAt(1)));
    }

    private static boolean isCapital(NumberRule.Match match) {
        return match.text().raw.charAt(match.start()) == 'S';
    }

    private static Numbers withTail(NumberRule.Match match, int season, int episode) {
        NumberText text = match.text();
        EpisodeTail.Read tail = EpisodeTail.read(text.flat, text.raw, season, episode, match.end(), true);
        Matcher all = ALL_OF.matcher(text.flat).region(tail.end(), text.flat.length());
        if (episode == 1
                && all.lookingAt()
                && tail.episodes().size() > 1
                && tail.episodes().size() == Integer.parseInt(all.group(1))) {
            return Numbers.season("all episodes of a season", List.of(season), match.start(), all.end());
        }
        return counted(Numbers.episodes(match.rule(), season, tail.episodes(), match.start(), tail.end()), text);
    }

    private static @Nullable Numbers cross(NumberRule.Match match) {
        String season = match.groups().group(1);
        String episode = match.groups().group(2);
        if (season.length() >= 3 && episode.length() >= 3) {
            return null; // a picture's width and height
        }
        if (season.length() == 3 || (season.length() == 4 && !season.startsWith("19") && !season.startsWith("20"))) {
            return null;
        }
        return withTail(match, match.number(1), match.number(2));
    }

    private static Numbers capitulo(NumberRule.Match match) {
        int season = match.number(1);
        int first = match.number(2);
        List<Integer> episodes = match.groups().group(4) != null && match.number(3) == season
                ? EpisodeTail.range(first, match.number(4))
                : List.of(first);
        return Numbers.episodes(match.rule(), season, episodes, match.start(), match.end());
    }

    private static Numbers counted(Numbers numbers, NumberText text) {
        Matcher behind = COUNTED_BEHIND.matcher(text.masked);
        if (behind.region(numbers.end(), text.masked.length())
                .useTransparentBounds(true)
                .lookingAt()) {
            Numbers all = countedBehind(numbers, behind);
            if (all != null) {
                return all;
            }
        }
        String head = text.raw.substring(0, numbers.start()).replace('_', ' ');
        Matcher before = COUNTED_BEFORE.matcher(head.replaceAll("\\.(?!5)", " "));
        if (!before.find() || before.start() == 0) {
            return numbers;
        }
        if (before.group(2) != null) {
            return numbers.from(before.start(1));
        }
        if (before.group(1) != null && !isYear(before.group(1))) {
            return numbers.withAbsolute(List.of(Integer.valueOf(before.group(1))), before.start(1), numbers.end());
        }
        if (before.group(3) != null && !isYear(before.group(3))) {
            return numbers.withAbsolute(range(before.group(3), before.group(4)), before.start(), numbers.end());
        }
        return text.fansub && before.group(5) != null && !isYear(before.group(5))
                ? numbers.withAbsolute(List.of(Integer.valueOf(before.group(5))), before.start(), numbers.end())
                : numbers;
    }

    private static @Nullable Numbers countedBehind(Numbers numbers, Matcher behind) {
        if (behind.group(2) != null) {
            List<Integer> range = range(behind.group(2), behind.group(3));
            return range.size() > 1 && range.size() == numbers.episodes().size()
                    ? numbers.withAbsolute(range, numbers.start(), behind.end())
                    : null;
        }
        String one = behind.group(1) != null ? behind.group(1) : behind.group(4);
        if (one == null || isYear(one) || numbers.episodes().size() != 1) {
            return null;
        }
        return numbers.withAbsolute(List.of(Integer.valueOf(one)), numbers.start(), behind.end());
    }

    private static boolean isYear(@Nullable String digits) {
        return digits != null && digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    }

    private static List<Integer> range(String first, String last) {
        return new ArrayList<>(EpisodeTail.range(Integer.parseInt(first), Integer.parseInt(last)));
    }
}
