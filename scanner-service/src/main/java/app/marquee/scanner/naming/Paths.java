package app.marquee.scanner.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a path apart. */
final class Paths {
    private static final Pattern ROOT = Pattern.compile("^(?:[a-z]{2,6}://[^/]*/?|[A-Za-z]:/|/{1,2})");

    private Paths() {}

    /** Folders and, last, the name; never empty. A slash between spaces or within brackets is part of a name. */
    static List<String> parts(String path) {
        String plain = path.replace('\\', '/');
        String rest = ROOT.matcher(plain).replaceFirst("");
        List<String> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (NameText.isOpening(c)) {
                depth++;
            } else if (NameText.isClosing(c) && depth > 0) {
                depth--;
            } else if (c == '/') {
                if ((depth > 0 && closes(rest, i)) || spaced(rest, i)) {
                    continue;
                }
                add(parts, rest.substring(from, i));
                from = i + 1;
                depth = 0;
            }
        }
        add(parts, rest.substring(from));
        if (parts.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part);
        }
    }

    private static boolean spaced(String path, int slash) {
        return slash > 0 && path.charAt(slash - 1) == ' ' && slash + 1 < path.length() && path.charAt(slash + 1) == ' ';
    }

    /** Whether the bracket that is open closes before another opens. */
    private static boolean closes(String path, int from) {
        for (int i = from; i < path.length(); i++) {
            if (NameText.isClosing(path.charAt(i))) {
                return true;
            }
            if (NameText.isOpening(path.charAt(i))) {
                return false;
            }
        }
        return false;
    }
}
