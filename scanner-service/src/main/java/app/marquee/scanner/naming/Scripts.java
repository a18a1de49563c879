package app.marquee.scanner.naming;

import java.text.Normalizer;

/** Brings names of any script into one form. */
final class Scripts {
    private Scripts() {}

    /** Composed characters, half-width digits and letters, plain brackets, no invisible characters. */
    static String plain(String name) {
        if (isAscii(name)) {
            return name;
        }
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = plain(composed.charAt(i));
            if (c != 0) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static char plain(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E && c != 0xFF0C && c != 0xFF1A && c != 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '【', '「', '『', '〔', '《' -> '[';
            case '】', '」', '』', '〕', '》' -> ']';
            case '\u00A0', '\u3000', '\u2002', '\u2003', '\u2009', '\u202F' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\uFF5E', '\u301C' -> '～';
            case '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\uFEFF', '\u2060' -> 0;
            default -> c;
        };
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character belongs to a script that is written without spaces. */
    static boolean isEastAsian(char c) {
        return (c >= 0x3040 && c <= 0x30FF)
                || (c >= 0x3400 && c <= 0x9FFF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF);
    }

    static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    static boolean hasLatin(String text) {
        return text.chars().anyMatch(c -> isLatin((char) c));
    }

    /** Whether there are letters, and none of them Latin. */
    static boolean isForeign(String text) {
        return !hasLatin(text) && text.chars().anyMatch(Character::isLetter);
    }
}
