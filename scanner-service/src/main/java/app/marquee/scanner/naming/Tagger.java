package app.marquee.scanner.naming;

import app.marquee.scanner.naming.NameText.Token;
import app.marquee.scanner.naming.Tag.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds every tag of a name, the certain and the possible ones, in the order of the name. */
final class Tagger {
    private static final Pattern LINES = Pattern.compile("(\\d{3,4})([pi])(?:\\d\\d)?");
    private static final Pattern FRAME = Pattern.compile("(\\d{3,5})[x×](\\d{3,5})");
    private static final Pattern SIZE = Pattern.compile("\\d+(?:mb|gb|kbps|mbps|mbits|kbit|fps|khz|ch)");
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern VERSION = Pattern.compile("v(\\d)");
    private static final Pattern GLUED_LINES = Pattern.compile("(.*?)(\\d{3,4}[pi])");

    private final NameText text;
    private final List<Tag> tags = new ArrayList<>();

    private Tagger(NameText text) {
        this.text = text;
    }

    static List<Tag> tags(NameText text) {
        Tagger tagger = new Tagger(text);
        int i = 0;
        while (i < text.tokens.size()) {
            i = tagger.at(i);
        }
        return tagger.tags;
    }

    /** @return the index of the token to go on with */
    private int at(int i) {
        int longest = TagTable.longest(text.tokens.get(i).key());
        for (int length = Math.min(longest, text.tokens.size() - i); length > 0; length--) {
            TagTable.Entry entry = together(i, length) ? TagTable.entry(key(i, length)) : null;
            if (entry != null) {
                int last = entry.property() == Property.AUDIO ? withChannels(i + length - 1) : i + length - 1;
                add(entry.property(), entry.value(), entry.strong(), i, last);
                return last + 1;
            }
        }
        return number(i);
    }

    private int number(int i) {
        Token token = text.tokens.get(i);
        String key = token.key();
        if (key.endsWith("fps")) {
            return frameRate(i);
        }
        if (!hasDigit(key)) {
            return i + 1;
        }
        Matcher lines = LINES.matcher(key);
        Matcher frame = FRAME.matcher(key);
        if (lines.matches()) {
            add(Property.RESOLUTION, lines.group(1) + lines.group(2), true, i, i);
        } else if (frame.matches()
                && frame.group(2).length() < 5
                && frame.group(1).length() < 5) {
            add(Property.RESOLUTION, height(frame.group(1), frame.group(2)), true, i, i);
        } else if (SIZE.matcher(key).matches()) {
            add(Property.OTHER, "size", false, decimal(i) ? i - 1 : i, i);
        } else if (token.group() > 0 && CHECKSUM.matcher(key).matches() && alone(token)) {
            add(Property.CHECKSUM, key, true, i, i);
        } else if (VERSION.matcher(key).matches()) {
            add(Property.VERSION, key.substring(1), false, i, i);
        } else if (key.endsWith("th")
                && i + 1 < text.tokens.size()
                && text.tokens.get(i + 1).key().equals("anniversary")) {
            int last =
                    i + 2 < text.tokens.size() && text.tokens.get(i + 2).key().equals("edition") ? i + 2 : i + 1;
            add(Property.EDITION, key + " Anniversary Edition", last == i + 2, i, last);
            return last + 1;
        } else {
            return glued(i, key);
        }
        return i + 1;
    }

    /** {@code 24fps}, {@code 23.976 fps}. */
    private int frameRate(int i) {
        int first = i;
        while (first > 0
                && first > i - 2
                && text.tokens.get(first - 1).key().chars().allMatch(Character::isDigit)
                && gap(first).length() == 1) {
            first--;
        }
        if (first < i || hasDigit(text.tokens.get(i).key())) {
            add(Property.OTHER, "frame rate", true, first, i);
        }
        return i + 1;
    }

    /** {@code bluray1080p}, {@code dd51}, {@code aac2} with {@code 0} behind it. */
    private int glued(int i, String key) {
        Matcher lines = GLUED_LINES.matcher(key);
        if (lines.matches()) {
            TagTable.Entry entry = TagTable.entry(lines.group(1));
            if (entry != null && entry.property() == Property.SOURCE) {
                add(entry.property(), entry.value(), true, i, i);
                add(Property.RESOLUTION, lines.group(2), true, i, i);
                return i + 1;
            }
        }
        int digits = key.length();
        while (digits > 0 && Character.isDigit(key.charAt(digits - 1))) {
            digits--;
        }
        TagTable.Entry entry = digits < key.length() && digits > 0 ? TagTable.entry(key.substring(0, digits)) : null;
        if (entry == null && digits > 0 && digits < key.length() && i > 0 && key.equals("ma5")) {
            entry = TagTable.entry("dts");
        }
        if (entry != null && entry.property() == Property.AUDIO && key.length() - digits <= 2) {
            int last =
                    i + 1 < text.tokens.size() && isDigit(i + 1) && gap(i + 1).length() == 1 ? i + 1 : i;
            add(Property.AUDIO, entry.value(), entry.strong() || last > i, i, last);
            return last + 1;
        }
        return i + 1;
    }

    /** The last token of the audio tag, its channels ({@code 5.1}) included. */
    private int withChannels(int last) {
        int next = last + 1;
        if (next + 1 < text.tokens.size()
                && isDigit(next)
                && isDigit(next + 1)
                && gap(next).length() == 1
                && gap(next + 1).length() == 1) {
            return next + 1;
        }
        String key = text.tokens.get(last).key();
        boolean begun = Character.isDigit(key.charAt(key.length() - 1)) && next < text.tokens.size();
        if (begun && isDigit(next) && gap(next).equals(".")) {
            return next;
        }
        return last;
    }

    private boolean isDigit(int i) {
        String key = text.tokens.get(i).key();
        return key.length() == 1 && Character.isDigit(key.charAt(0));
    }

    private boolean decimal(int i) {
        return i > 0 && isDigit(i - 1) && gap(i).equals(".");
    }

    private boolean alone(Token token) {
        return token.start() > 0
                && NameText.isOpening(text.raw.charAt(token.start() - 1))
                && (token.end() == text.raw.length() || NameText.isClosing(text.raw.charAt(token.end())));
    }

    private static String height(String width, String height) {
        return switch (width + "x" + height) {
            case "1920x1080", "1920x800", "1920x816", "1920x804" -> "1080p";
            case "1280x720" -> "720p";
            case "848x480", "720x480", "640x480", "854x480" -> "480p";
            case "3840x2160" -> "2160p";
            default -> width + "x" + height;
        };
    }

    private static boolean hasDigit(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) >= '0' && key.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but a short separator lies between these tokens. */
    private boolean together(int first, int length) {
        for (int i = first + 1; i < first + length; i++) {
            if (text.tokens.get(i).group() != text.tokens.get(first).group() || !isSeparator(gap(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSeparator(String gap) {
        return gap.length() <= 2
                && gap.indexOf('[') < 0
                && gap.indexOf(']') < 0
                && gap.indexOf('(') < 0
                && gap.indexOf(')') < 0;
    }

    private String gap(int i) {
        return text.raw.substring(
                text.tokens.get(i - 1).end(), text.tokens.get(i).start());
    }

    private String key(int first, int length) {
        if (length == 1) {
            return text.tokens.get(first).key();
        }
        StringBuilder key = new StringBuilder(text.tokens.get(first).key());
        for (int i = first + 1; i < first + length; i++) {
            key.append(' ').append(text.tokens.get(i).key());
        }
        return key.toString();
    }

    private void add(Property property, @Nullable String value, boolean strong, int first, int last) {
        tags.add(new Tag(
                property,
                value == null ? "" : value,
                strong,
                first,
                last,
                text.tokens.get(first).start(),
                text.tokens.get(last).end()));
    }
}
