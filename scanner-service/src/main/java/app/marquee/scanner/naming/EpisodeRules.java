package app.marquee.scanner.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Episodes with a word for them, and no season beside it. */
final class EpisodeRules {
    private static final String OPEN = "(?<![\\p{L}0-9])";
    static final List<NumberRule> ALL = List.of(
            new NumberRule(
                    "episode in words",
                    text -> text.digits && text.episodeWord,
                    Pattern.compile(OPEN + "(?:" + Words.EPISODE_IN_WORDS
                            + "[ -]{0,3}|e)(\\d{1,5})(?:v\\d|[a-d](?![a-z0-9]))?(?![0-9a-z])"),
                    EpisodeRules::withTail),
            new NumberRule(
                    "第12集",
                    text -> text.flat.indexOf('第') >= 0,
                    Pattern.compile("\\[?第[ ]?(\\d{1,4})(?:-(\\d{1,4}))?[ ]?[集话話回]"),
                    EpisodeRules::oneOrRange),
            new NumberRule(
                    "12. Bölüm",
                    text -> text.digits,
                    Pattern.compile(OPEN + "(\\d{1,4})(?:-(\\d{1,4}))?[ ]{0,2}" + Words.COUNTED + "(?![a-zа-я])"),
                    EpisodeRules::oneOrRange),
            new NumberRule(
                    "5 of 9",
                    text -> text.digits && (text.flat.contains("of") || text.flat.indexOf('/') > 0),
                    Pattern.compile("(?:" + OPEN
                            + "(?<one>\\d{1,2})[ ]?of[ ]?|\\((?<two>\\d{1,2})/)(?<all>\\d{1,3})(?![0-9a-z])"),
                    EpisodeRules::ofAll),
            new NumberRule(
                    "#12",
                    text -> text.flat.indexOf('#') >= 0,
                    Pattern.compile("(?<![a-z0-9])#(\\d{1,4})(?![a-z0-9])"),
                    match -> one(match, match.number(1))));

    /** A mini-series counts parts; so do films, which tell by their year. */
    static final NumberRule PART = new NumberRule(
            "part of a mini-series",
            text -> text.name.tokens.stream().anyMatch(token -> Words.PARTS.contains(token.key())),
            Pattern.compile("(?<=[ -])" + Words.PART + "[ -](\\d{1,2}|" + Words.NUMBER + ")(?![\\p{L}0-9])"),
            EpisodeRules::part);

    /** Only behind a season: films have episodes in words, too. */
    static final NumberRule AS_WORD = new NumberRule(
            "episode as a word",
            text -> text.episodeWord,
            Pattern.compile(OPEN + Words.EPISODE + "[ -]{1,3}(" + Words.NUMBER + ")(?![\\p{L}0-9])"),
            match -> {
                Integer number = Words.number(match.groups().group(1));
                return number == null ? null : one(match, number);
            });

    private EpisodeRules() {}

    private static Numbers withTail(NumberRule.Match match) {
        NumberText text = match.text();
        EpisodeTail.Read tail = EpisodeTail.read(
                text.flat,
                text.raw,
                null,
                match.number(1),
                match.end(),
                text.flat.charAt(match.start()) != 'e' || match.end() - match.start() > 6);
        return Numbers.episodes(match.rule(), null, tail.episodes(), match.start(), tail.end());
    }

    private static @Nullable Numbers ofAll(NumberRule.Match match) {
        String digits = match.groups().group("one") != null
                ? match.groups().group("one")
                : match.groups().group("two");
        int number = Integer.parseInt(digits);
        return number <= Integer.parseInt(match.groups().group("all")) ? one(match, number) : null;
    }

    private static Numbers oneOrRange(NumberRule.Match match) {
        return match.groups().group(2) == null
                ? one(match, match.number(1))
                : Numbers.episodes(
                        match.rule(),
                        null,
                        EpisodeTail.range(match.number(1), match.number(2)),
                        match.start(),
                        match.end());
    }

    private static Numbers one(NumberRule.Match match, int number) {
        return Numbers.episodes(match.rule(), null, new ArrayList<>(List.of(number)), match.start(), match.end());
    }

    private static @Nullable Numbers part(NumberRule.Match match) {
        Integer number = Words.number(match.groups().group(1));
        String behind = match.text().flat.substring(match.end());
        return number == null || behind.contains("part ")
                ? null
                : one(match, number).guessed();
    }
}
