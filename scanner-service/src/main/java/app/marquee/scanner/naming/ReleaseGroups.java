package app.marquee.scanner.naming;

import app.marquee.scanner.naming.NameText.Token;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who made the release. */
final class ReleaseGroups {
    private static final Pattern BEHIND_HYPHEN =
            Pattern.compile("^[\\])}.]?[ .]?-[ .]?\\[?([^\\s\\[\\](){}][^\\[\\](){}]*?)]?[ ]*([\\[(].*)?$");
    private static final Pattern LEADING = Pattern.compile("^\\[([^\\[\\]]{2,40})]");
    private static final Pattern TRAILING = Pattern.compile("\\[([^\\[\\]\\s.]{2,30})][ ]*$");
    private static final Pattern BY = Pattern.compile("[ .]by[ .]([\\p{L}0-9]+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_WORD = Pattern.compile("^[ ._~-]+(?:- )?([\\p{L}0-9@&µ$]{2,25})[ ]*([)\\]].*)?$");
    private static final Pattern SOFTSUBS = Pattern.compile("softsubs \\(([^()]+)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FAN_BRACKET =
            Pattern.compile("\\(([\\p{L}0-9]+[ _-][\\p{L}]*(?:anime|subs|fansub))\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EAST = Pattern.compile("^([A-Za-z]{3,})[\\u3400-\\u9FFF]+$");

    private ReleaseGroups() {}

    static @Nullable String of(NameText text, List<Tag> counted, List<Tag> all, boolean episode) {
        String raw = text.raw;
        int lastEnd = counted.stream()
                .filter(tag -> tag.property() != Tag.Property.CHECKSUM)
                .mapToInt(Tag::end)
                .max()
                .orElse(-1);
        String rest = lastEnd < 0 ? "" : raw.substring(lastEnd);
        String hyphen = behindHyphen(rest, text, counted);
        if (hyphen != null) {
            return hyphen;
        }
        Matcher soft = SOFTSUBS.matcher(raw);
        if (text.flat.contains("softsubs") && soft.find()) {
            return soft.group(1);
        }
        Matcher leading = LEADING.matcher(raw);
        if (raw.startsWith("[")
                && leading.find()
                && isName(leading.group(1), text, all, leading.start(1))
                && leading.end() < raw.length()) {
            Matcher east = EAST.matcher(leading.group(1));
            return east.matches() ? east.group(1) : leading.group(1);
        }
        Matcher trailing = TRAILING.matcher(raw);
        if (raw.stripTrailing().endsWith("]")
                && trailing.find()
                && (lastEnd >= 0 || episode)
                && isName(trailing.group(1), text, all, trailing.start(1))) {
            return trailing.group(1);
        }
        Matcher by = BY.matcher(raw);
        if (text.flat.contains(" by ") && by.find()) {
            return by.group(1);
        }
        Matcher word = LAST_WORD.matcher(rest);
        if (word.matches() && isName(word.group(1), text, all, lastEnd + word.start(1))) {
            return word.group(1);
        }
        Matcher fan = FAN_BRACKET.matcher(raw);
        return raw.startsWith("[") && fan.find() ? fan.group(1) : null;
    }

    private static @Nullable String behindHyphen(String rest, NameText text, List<Tag> counted) {
        Matcher matcher = BEHIND_HYPHEN.matcher(rest);
        if (!matcher.matches()) {
            return swallowed(text, counted);
        }
        String group = withoutReposts(matcher.group(1).strip());
        String bracket = matcher.group(2) == null ? "" : matcher.group(2);
        Matcher inner = TRAILING.matcher(bracket);
        if (inner.find()
                && bracket.indexOf('[') == 0
                && rest.indexOf('[') > 0
                && isGroupBracket(inner.group(1), text)) {
            return inner.group(1);
        }
        return group.isEmpty() || group.length() > 40 || group.split(" ").length > 3 ? null : group;
    }

    /** {@code TheSickle[TAoE]}: the bracket names the group within a bracket of tags. */
    private static boolean isGroupBracket(String inside, NameText text) {
        return !Words.TRACKERS.contains(inside.toLowerCase(Locale.ROOT))
                && inside.indexOf('.') < 0
                && text.raw.contains("(");
    }

    /** A group that is spelt like a tag: the last tag stands behind the last hyphen. */
    private static @Nullable String swallowed(NameText text, List<Tag> counted) {
        if (counted.isEmpty()) {
            return null;
        }
        Tag last = counted.getLast();
        boolean hyphen = last.start() > 1
                && text.raw.charAt(last.start() - 1) == '-'
                && last.end() == text.raw.length()
                && last.first() == last.last();
        boolean tagBefore =
                counted.size() > 1 && counted.get(counted.size() - 2).end() == last.start() - 1;
        return hyphen
                        && tagBefore
                        && !last.strong()
                        && last.property() != Tag.Property.RESOLUTION
                        && (last.property() == Tag.Property.LANGUAGE
                                || last.property() == Tag.Property.SERVICE
                                || last.property() == Tag.Property.EDITION
                                || last.value().equals("internal"))
                ? text.raw.substring(last.start(), last.end())
                : null;
    }

    static String withoutReposts(String group) {
        String name = group;
        int hyphen = name.lastIndexOf('-');
        while (hyphen > 0 && Words.REPOSTS.contains(name.substring(hyphen + 1).toLowerCase(Locale.ROOT))) {
            name = name.substring(0, hyphen);
            hyphen = name.lastIndexOf('-');
        }
        int space = name.indexOf(' ');
        if (space > 0 && Words.REPOSTS.contains(name.substring(space + 1).toLowerCase(Locale.ROOT))) {
            name = name.substring(0, space);
        }
        return name;
    }

    private static boolean isName(String inside, NameText text, List<Tag> all, int start) {
        String lower = inside.toLowerCase(Locale.ROOT);
        if (Words.JUNK.contains(lower)
                || Words.TRACKERS.contains(lower)
                || inside.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        int end = start + inside.length();
        int tokens = 0;
        int tagged = 0;
        for (Token token : text.tokens) {
            if (token.start() >= start && token.end() <= end) {
                tokens++;
                for (Tag tag : all) {
                    if (tag.start() <= token.start() && tag.end() >= token.end()) {
                        tagged++;
                        break;
                    }
                }
            }
        }
        return tokens > 0 && tagged < tokens;
    }
}
