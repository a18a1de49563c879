package app.marquee.publisher.nfo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** XML being written: indented, LF, escaped, without characters that XML 1.0 does not allow. */
final class XmlText {
    private final StringBuilder text = new StringBuilder(4096);
    private int depth;

    /** Nothing when there is no value or it is blank. */
    XmlText element(String name, @Nullable Object value) {
        return element(name, Map.of(), value);
    }

    /** @param attributes in the order they are written */
    XmlText element(String name, Map<String, String> attributes, @Nullable Object value) {
        String content = value == null ? "" : escaped(value.toString()).strip();
        if (!content.isEmpty()) {
            open(name, attributes).append('>').append(content);
            text.append("</").append(name).append(">\n");
        }
        return this;
    }

    XmlText elements(String name, Iterable<?> values) {
        values.forEach(value -> element(name, value));
        return this;
    }

    /** Written only when something is written inside. */
    XmlText nested(String name, Map<String, String> attributes, Runnable content) {
        int before = text.length();
        open(name, attributes).append(">\n");
        int inside = text.length();
        depth++;
        content.run();
        depth--;
        if (text.length() == inside) {
            text.setLength(before);
        } else {
            indent().append("</").append(name).append(">\n");
        }
        return this;
    }

    XmlText nested(String name, Runnable content) {
        return nested(name, Map.of(), content);
    }

    private StringBuilder open(String name, Map<String, String> attributes) {
        indent().append('<').append(name);
        attributes.forEach((key, value) -> text.append(' ')
                .append(key)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        return text;
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(depth));
    }

    static String escaped(String raw) {
        var clean = new StringBuilder(raw.length() + 16);
        String unix = raw.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < unix.length(); ) {
            int c = unix.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> clean.append("&amp;");
                case '<' -> clean.append("&lt;");
                case '>' -> clean.append("&gt;");
                case '"' -> clean.append("&quot;");
                case '\'' -> clean.append("&apos;");
                default -> {
                    if (allowed(c)) {
                        clean.appendCodePoint(c);
                    }
                }
            }
        }
        return clean.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF && !(c >= 0x7F && c <= 0x9F))
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
