package app.marquee.scanner.naming;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Titles of names that put everything into brackets: {@code [group][title][12][1080p]}. */
final class BracketTitles {
    private BracketTitles() {}

    static List<String> of(NameText text, List<Tag> tags, @Nullable Numbers numbers) {
        List<String> candidates = new ArrayList<>();
        List<String> split = new ArrayList<>();
        int position = 0;
        boolean first = true;
        int limit = numbers == null ? text.raw.length() : numbers.end();
        while (position < limit) {
            int open = text.raw.indexOf('[', position);
            if (open < 0 || open >= limit) {
                break;
            }
            int close = text.closing(open);
            if (close < 0) {
                break;
            }
            int start = numbers == null ? close : numbers.start();
            boolean numbered = start > open + 3 && start < close;
            String inside = text.raw.substring(open + 1, numbered ? start : close - 1);
            if (!first && (numbered || isTitle(inside, open, close, tags, numbers))) {
                List<String> all = Titles.of(inside);
                candidates.addAll(all);
                if (all.size() > 1) {
                    split.addAll(all);
                }
            }
            first = false;
            position = close;
        }
        List<String> titles = new ArrayList<>();
        candidates.stream()
                .filter(title -> Scripts.hasLatin(title) && !split.contains(title))
                .forEach(titles::add);
        candidates.stream()
                .filter(title -> Scripts.hasLatin(title) && !titles.contains(title))
                .forEach(titles::add);
        candidates.stream().filter(title -> !titles.contains(title)).forEach(titles::add);
        if (titles.isEmpty() && numbers == null) {
            return Titles.of(text.raw.replace("[", "").replace("]", ""));
        }
        return titles;
    }

    private static boolean isTitle(String inside, int open, int close, List<Tag> tags, @Nullable Numbers numbers) {
        boolean counts =
                numbers != null && numbers.start() >= open - 1 && numbers.end() <= close + 1 && numbers.start() < close;
        boolean letters = inside.chars().anyMatch(Character::isLetter);
        boolean tag = tags.stream().anyMatch(each -> each.start() == open + 1 && each.end() == close - 1);
        return letters && !counts && !tag && inside.length() > 2;
    }
}
