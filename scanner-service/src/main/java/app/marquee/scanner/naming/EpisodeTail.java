package app.marquee.scanner.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The further episodes of a file with several: {@code E02}, {@code -E03}, {@code -03}, {@code x02}, {@code - S01E03},
 * {@code and E04}, {@code to S01E05}.
 */
final class EpisodeTail {
    /** A longer range is no range but something else behind a hyphen. */
    private static final int LONGEST_RANGE = 150;

    private static final Pattern NEXT = Pattern.compile(
            "(?<link>[ ]?(?:[-~+&,]|and|en|et|und|i|" + Words.RANGE + ")?[ ]?)"
                    + "(?:(?:s(?<short>\\d{1,4})[ ]?(?:x|ep?)[ ]?|(?<cross>\\d{1,2}|(?:19|20)\\d{2}(?=x\\d{2}(?!\\d)))x)(?<full>\\d{1,4})(?![0-9]|x\\d)|(?:ep?|x(?!26[456](?!\\d)))[ ]?(?<marked>\\d{1,5})(?!\\d)|(?<bare>\\d{1,5})(?![0-9a-z]))");

    /** Other words for a range begin titles, too ({@code S01E02 Bis 12}): they join whole codes only. */
    private static final Set<String> BEFORE_BARE = Set.of("and", "en", "et", "und", "i", "to", "a");

    private EpisodeTail() {}

    record Read(List<Integer> episodes, int end) {}

    /** @param season of the first episode; another season's do not continue it. Null where none is told */
    static Read read(String flat, String raw, @Nullable Integer season, int first, int from, boolean words) {
        List<Integer> episodes = new ArrayList<>(List.of(first));
        List<Boolean> ranges = new ArrayList<>();
        Matcher matcher = NEXT.matcher(flat);
        int position = from;
        while (position < flat.length()
                && matcher.region(position, flat.length()).lookingAt()) {
            String link = matcher.group("link").strip();
            boolean bare = matcher.group("bare") != null;
            if (isOfOther(matcher, season)) {
                break;
            }
            if ((bare
                            && !isLink(matcher.group("link"), link, words)
                            && !(words && isNext(raw, matcher, episodes.getLast())))
                    || (bare
                            && (isDecimal(raw, matcher.end())
                                    || tooFar(matcher.group("bare"), flat, from, position)))) {
                break;
            }
            String digits = bare
                    ? matcher.group("bare")
                    : matcher.group("full") != null ? matcher.group("full") : matcher.group("marked");
            int next = Integer.parseInt(digits);
            if (bare && next <= episodes.getLast()) {
                break;
            }
            boolean range = link.equals("-") || link.equals("~") || Words.RANGES.contains(link);
            episodes.add(next);
            ranges.add(range);
            position = matcher.end();
        }
        return new Read(expand(episodes, ranges), position);
    }

    private static boolean isOfOther(Matcher matcher, @Nullable Integer season) {
        String told = matcher.group("short") != null ? matcher.group("short") : matcher.group("cross");
        return season != null && told != null && Integer.parseInt(told) != season;
    }

    /** Bare numbers continue only behind a hyphen without spaces, or a word like "and". */
    private static boolean isLink(String written, String link, boolean words) {
        if (link.isEmpty()) {
            return false;
        }
        if (Character.isLetter(link.charAt(0))) {
            return words && BEFORE_BARE.contains(link);
        }
        if (link.equals("&") || link.equals("+")) {
            return true;
        }
        return !written.contains(" ") && (link.equals("-") || link.equals("~") || link.equals(","));
    }

    /** {@code S01E02_03}: behind an underscore only the very next one, written as long. */
    private static boolean isNext(String raw, Matcher matcher, int last) {
        return matcher.group("link").length() == 1
                && raw.charAt(matcher.start()) == '_'
                && matcher.group("bare").length() == 2
                && Integer.parseInt(matcher.group("bare")) == last + 1;
    }

    private static boolean isDecimal(String raw, int end) {
        return end + 1 < raw.length()
                && raw.charAt(end) == '.'
                && Character.isDigit(raw.charAt(end + 1))
                && (end + 2 == raw.length() || !Character.isLetterOrDigit(raw.charAt(end + 2)));
    }

    private static boolean tooFar(String digits, String flat, int from, int position) {
        return digits.length() > 3
                && position == from
                && Character.isDigit(flat.charAt(from - 1))
                && digits.startsWith("19");
    }

    /** One hyphen is a range; several list what is there. */
    private static List<Integer> expand(List<Integer> episodes, List<Boolean> ranges) {
        if (ranges.size() != 1 || !ranges.getFirst() || episodes.get(1) - episodes.get(0) > LONGEST_RANGE) {
            return episodes.stream().distinct().sorted().toList();
        }
        return range(episodes.get(0), episodes.get(1));
    }

    static List<Integer> range(int first, int last) {
        if (last < first || last - first > LONGEST_RANGE) {
            return List.of(first);
        }
        List<Integer> all = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            all.add(i);
        }
        return all;
    }
}
