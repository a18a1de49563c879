package app.marquee.scanner.naming;

import app.marquee.scanner.naming.NameText.Token;
import app.marquee.scanner.naming.Tag.Property;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who made the release. Releases end in it, behind a hyphen; fan subtitlers begin with it, in brackets. */
final class ReleaseGroups {
    private static final Pattern BEHIND_HYPHEN = Pattern.compile(
            "^[\\])}.]?[ .]*-[ .]*\\[?(?<group>[^\\s\\[\\](){}][^\\[\\](){}]*?)]?(?<bracket>\\[[^\\[\\]]*])?\\)?(?:[ ]*\\(.*\\))?[ ]*$");
    private static final Pattern WITH_HYPHEN =
            Pattern.compile("^[ .](?<group>[^\\s.\\[\\](){}-]+-[^\\s.\\[\\](){}]+)$");
    private static final Pattern LEADING = Pattern.compile("^\\[([^\\[\\]]{2,40})]");
    private static final Pattern TRAILING =
            Pattern.compile("\\[([^\\[\\]\\s.]{2,30})](?:[(\\[][0-9A-Fa-f]{8}[)\\]])?\\)?[ ]*$");
    private static final Pattern BY = Pattern.compile("[ .]by[ .]([\\p{L}0-9]+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_WORD = Pattern.compile("^[._~-]+([\\p{L}0-9@&µ$]{2,25})[ ]*$");
    private static final Pattern LAST_WORD_BEHIND_TECHNICAL = Pattern.compile("^[ ._~-]+([\\p{L}0-9@&µ$]{2,25})[ ]*$");
    private static final Pattern LAST_IN_BRACKET = Pattern.compile(
            "^[ ._~-]+(?:[\\p{L}0-9]+ ){0,2}([\\p{L}0-9@&µ$]{2,25})[)\\]](?:[ ]([\\p{L}0-9]{2,25}))?[ ]*$");
    private static final Pattern SOFTSUBS = Pattern.compile("softsubs \\(([^()]+)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LATIN_PART = Pattern.compile("^([A-Za-z]{3,})[\\u3400-\\u9FFF]+$");

    private static final Pattern PART = Pattern.compile("\\.(?:part|cd|vol)\\d+$", Pattern.CASE_INSENSITIVE);

    private final NameText text;
    private final List<Tag> counted;
    private final List<Tag> all;
    private final @Nullable Numbers numbers;

    private ReleaseGroups(NameText text, List<Tag> counted, List<Tag> all, @Nullable Numbers numbers) {
        this.text = text;
        this.counted = counted;
        this.all = all;
        this.numbers = numbers;
    }

    static @Nullable String of(NameText text, List<Tag> counted, List<Tag> all, @Nullable Numbers numbers) {
        ReleaseGroups groups = new ReleaseGroups(text, counted, all, numbers);
        String group = groups.behindHyphen();
        group = group != null ? group : groups.inBrackets();
        group = group != null ? group : groups.lastWord();
        int prefix = group == null ? ScenePrefix.end(text.raw) : 0;
        return prefix > 0 ? text.raw.substring(0, prefix - 1) : group;
    }

    private @Nullable String behindHyphen() {
        int hyphen = lastHyphen();
        if (hyphen < 0 || isWithinTag(hyphen) || isNumbers(hyphen)) {
            return null;
        }
        int end = counted.stream()
                .filter(tag -> tag.end() <= hyphen && tag.property() != Property.CHECKSUM)
                .mapToInt(Tag::end)
                .max()
                .orElse(-1);
        if (end < 0 && numbers != null && numbers.pack() && numbers.end() <= hyphen) {
            end = numbers.end();
        }
        if (end < 0) {
            return null;
        }
        String rest = text.raw.substring(Math.min(end, hyphen));
        Matcher glued = WITH_HYPHEN.matcher(rest);
        Matcher matcher = glued.matches() ? glued : BEHIND_HYPHEN.matcher(rest);
        if (!matcher.matches() || isTechnical(hyphen + 1)) {
            return null;
        }
        if (matcher != glued && matcher.group("bracket") != null && isGroupBracket(matcher.group("bracket"))) {
            return matcher.group("bracket")
                    .substring(1, matcher.group("bracket").length() - 1);
        }
        String group = withoutReposts(matcher.group("group").strip());
        return group.length() < 2 || group.length() > 40 || group.split(" ").length > 3 ? null : group;
    }

    /** The last hyphen that stands in no bracket, or in the round one that ends the name. */
    private int lastHyphen() {
        for (int i = text.raw.length() - 1; i > 0; i--) {
            if (text.raw.charAt(i) == '-') {
                int open = text.opening(i);
                boolean outside = open == i;
                boolean endsName = !outside
                        && text.raw.charAt(open) == '('
                        && text.closing(open) >= text.raw.stripTrailing().length()
                        && holdsTag(open, i);
                if (outside || endsName) {
                    return firstOfRun(i);
                }
            }
        }
        return -1;
    }

    /** {@code x264-Erai-raws}: a group with hyphens begins behind the first one after the tags. */
    private int firstOfRun(int hyphen) {
        int first = hyphen;
        for (int i = hyphen - 1; i > 0 && (NameText.isWord(text.raw.charAt(i)) || text.raw.charAt(i) == '-'); i--) {
            int position = i;
            if (text.raw.charAt(i) == '-' && counted.stream().anyMatch(tag -> tag.end() == position && tag.strong())) {
                first = i;
            }
        }
        return first;
    }

    private boolean holdsTag(int from, int to) {
        return counted.stream().anyMatch(tag -> tag.strong() && tag.start() > from && tag.end() <= to);
    }

    private boolean isNumbers(int position) {
        return numbers != null && position >= numbers.start() && position < numbers.end();
    }

    private boolean isWithinTag(int hyphen) {
        return counted.stream().anyMatch(tag -> tag.start() < hyphen && tag.end() > hyphen + 1);
    }

    /** {@code WEBDL-1080p}: what stands behind the hyphen says how, not who. */
    private boolean isTechnical(int position) {
        int word = text.raw.startsWith(" ", position) ? position + 1 : position;
        return all.stream()
                .filter(tag -> tag.start() == word)
                .anyMatch(tag -> tag.property() == Property.RESOLUTION
                        || tag.property() == Property.CODEC
                        || tag.property() == Property.AUDIO
                        || tag.property() == Property.BITS
                        || (tag.property() == Property.OTHER && tag.strong()));
    }

    /** {@code (… x265-Encoder[Group])}: the bracket names the group within a bracket of tags. */
    private boolean isGroupBracket(String bracket) {
        String inside = bracket.substring(1, bracket.length() - 1);
        return inside.indexOf('.') < 0
                && inside.indexOf(' ') < 0
                && !Words.TRACKERS.contains(inside.toLowerCase(Locale.ROOT))
                && text.raw.stripTrailing().endsWith(")");
    }

    private @Nullable String inBrackets() {
        String raw = text.raw;
        Matcher soft = SOFTSUBS.matcher(raw);
        if (text.flat.contains("softsubs") && soft.find()) {
            return soft.group(1);
        }
        Matcher leading = LEADING.matcher(raw);
        if (raw.startsWith("[")
                && leading.find()
                && leading.end() < raw.length()
                && isName(leading.group(1), leading.start(1))) {
            Matcher latin = LATIN_PART.matcher(leading.group(1));
            return latin.matches() && leading.group(1).indexOf('字') < 0 ? latin.group(1) : leading.group(1);
        }
        Matcher trailing = TRAILING.matcher(raw);
        boolean behindTags = numbers != null || !counted.isEmpty();
        return behindTags
                        && isClosed(raw)
                        && trailing.find()
                        && isName(trailing.group(1), trailing.start(1))
                        && !isNumbers(trailing.start(1))
                ? trailing.group(1)
                : null;
    }

    private static boolean isClosed(String raw) {
        String stripped = raw.stripTrailing();
        return stripped.endsWith("]") || stripped.endsWith(")");
    }

    private @Nullable String lastWord() {
        Matcher by = BY.matcher(text.raw);
        if (text.flat.contains(" by ") && by.find()) {
            return by.group(1);
        }
        int end = counted.stream()
                .filter(tag -> tag.property() != Property.CHECKSUM)
                .mapToInt(Tag::end)
                .max()
                .orElse(-1);
        if (end < 0) {
            return null;
        }
        String rest = text.raw.substring(end);
        Matcher inBracket = LAST_IN_BRACKET.matcher(rest);
        if (inBracket.matches() && inBracket.group(1).chars().anyMatch(Character::isLetter)) {
            return inBracket.group(2) != null ? inBracket.group(2) : inBracket.group(1);
        }
        Matcher word = (endsInTechnical(end) ? LAST_WORD_BEHIND_TECHNICAL : LAST_WORD).matcher(rest);
        return word.matches() && isName(word.group(1), end + word.start(1)) ? word.group(1) : null;
    }

    /** {@code 1080p x265 DDP 5.1 Group}: in a name that states everything else a single word behind codec or sound is one. */
    private boolean endsInTechnical(int end) {
        return counted.size() > 3
                && counted.stream()
                        .anyMatch(tag -> tag.end() == end
                                && (tag.property() == Property.CODEC || tag.property() == Property.AUDIO));
    }

    /** Without what those who post a release again add to it. */
    private static String withoutReposts(String group) {
        String name = group;
        int space = name.indexOf(' ');
        if (space > 0 && Words.REPOSTS.contains(name.substring(space + 1).toLowerCase(Locale.ROOT))) {
            name = name.substring(0, space);
        }
        int hyphen = name.lastIndexOf('-');
        while (hyphen > 0 && Words.REPOSTS.contains(name.substring(hyphen + 1).toLowerCase(Locale.ROOT))) {
            name = name.substring(0, hyphen);
            hyphen = name.lastIndexOf('-');
        }
        name = PART.matcher(name).replaceFirst("");
        return Words.REPOSTS.contains(name.toLowerCase(Locale.ROOT)) ? "" : name;
    }

    private boolean isName(String inside, int start) {
        String lower = inside.toLowerCase(Locale.ROOT);
        if (Words.JUNK.contains(lower)
                || Words.TRACKERS.contains(lower)
                || inside.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        int end = start + inside.length();
        boolean found = false;
        for (Token token : text.tokens) {
            if (token.start() >= start && token.end() <= end) {
                found |= all.stream().noneMatch(tag -> tag.start() <= token.start() && tag.end() >= token.end());
            }
        }
        return found;
    }
}
