package app.marquee.scanner.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One part of a path as the rules see it. All positions are the same in {@link #raw} and {@link #flat}. */
final class NameText {
    /** No file system takes longer names; what is longer was made to harm. */
    private static final int LONGEST = 512;

    private static final Pattern OBFUSCATED = Pattern.compile("(?:[0-9a-f]{24,}|[A-Za-z0-9]{20,})");

    /** As written, in one form. */
    final String raw;
    /** Lower case, with dots and underscores as spaces. */
    final String flat;

    final List<Token> tokens = new ArrayList<>();

    /**
     * A run of letters and digits.
     *
     * @param key   lower case, without apostrophes
     * @param group which pair of brackets it stands in; 0 for none
     */
    record Token(int start, int end, String key, int group) {}

    NameText(String raw) {
        this.raw = raw.length() <= LONGEST ? raw : raw.substring(0, LONGEST);
        this.flat = flat(this.raw);
        tokenise();
    }

    private static String flat(String raw) {
        char[] chars = raw.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            chars[i] = c == '.' || c == '_' ? ' ' : Character.toLowerCase(c);
        }
        return new String(chars);
    }

    private void tokenise() {
        int[] open = new int[raw.length() + 1];
        int depth = 0;
        int groups = 0;
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (isWord(c)) {
                int start = i;
                while (i < raw.length() && (isWord(raw.charAt(i)) || isInner(i, start))) {
                    i++;
                }
                tokens.add(new Token(start, i, key(start, i), open[depth]));
                continue;
            }
            if (isOpening(c)) {
                open[++depth] = ++groups;
            } else if (isClosing(c) && depth > 0) {
                depth--;
            }
            i++;
        }
    }

    private String key(int start, int end) {
        String key = flat.substring(start, end);
        return key.indexOf('\'') < 0 && key.indexOf('’') < 0
                ? key
                : key.replace("'", "").replace("’", "");
    }

    private boolean isInner(int i, int start) {
        char c = raw.charAt(i);
        return (c == '\'' || c == '’') && i > start && i + 1 < raw.length() && isWord(raw.charAt(i + 1));
    }

    static boolean isWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    boolean hasWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isWord(raw.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isOpening(char c) {
        return c == '[' || c == '(' || c == '{';
    }

    static boolean isClosing(char c) {
        return c == ']' || c == ')' || c == '}';
    }

    /** The end of the bracket that opens there, behind its closing mate; -1 when it never closes. */
    int closing(int opening) {
        int depth = 0;
        for (int i = opening; i < raw.length(); i++) {
            if (isOpening(raw.charAt(i))) {
                depth++;
            } else if (isClosing(raw.charAt(i)) && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Where the outermost bracket around the position opens; the position itself when there is none. */
    int opening(int position) {
        int depth = 0;
        int outermost = position;
        for (int i = 0; i < position; i++) {
            if (isOpening(raw.charAt(i))) {
                if (depth++ == 0) {
                    outermost = i;
                }
            } else if (isClosing(raw.charAt(i)) && depth > 0 && --depth == 0) {
                outermost = position;
            }
        }
        return depth == 0 ? position : outermost;
    }

    /** A name that somebody made unreadable, on purpose or by accident. */
    boolean isObfuscated() {
        for (Token token : tokens) {
            String word = raw.substring(token.start(), token.end());
            if (word.length() >= 20 && OBFUSCATED.matcher(word).matches() && changes(word) >= 4) {
                return true;
            }
        }
        return false;
    }

    private static int changes(String word) {
        int changes = 0;
        for (int i = 1; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i)) != Character.isDigit(word.charAt(i - 1))) {
                changes++;
            }
        }
        return changes;
    }
}
