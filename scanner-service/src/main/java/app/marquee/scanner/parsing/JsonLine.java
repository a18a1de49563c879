package app.marquee.scanner.parsing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line; what is absent is left out. Written by hand so that the command starts at once. */
final class JsonLine {
    private final StringBuilder out = new StringBuilder(256).append('{');

    JsonLine add(String key, @Nullable Object value) {
        if (value == null || (value instanceof List<?> list && list.isEmpty())) {
            return this;
        }
        if (out.length() > 1) {
            out.append(',');
        }
        text(key);
        out.append(':');
        write(value);
        return this;
    }

    private void write(Object value) {
        switch (value) {
            case Number number -> out.append(number);
            case List<?> list -> list(list);
            default -> text(value.toString());
        }
    }

    private void list(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(list.get(i));
        }
        out.append(']');
    }

    private void text(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20
                    || (c >= 0x7F && c < 0xA0)
                    || (Character.isSurrogate(c) && !isPaired(value, i))
                    || c == '\u2028'
                    || c == '\u2029') {
                out.append("\\u")
                        .append(Character.forDigit(c >> 12, 16))
                        .append(Character.forDigit(c >> 8 & 15, 16))
                        .append(Character.forDigit(c >> 4 & 15, 16))
                        .append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i))
                ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }

    @Override
    public String toString() {
        return out + "}";
    }
}
