package app.marquee.scanner.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes titles of the text that stands where a title does. */
final class Titles {
    private static final Pattern ACRONYM = Pattern.compile("(?<![\\p{L}0-9])(?:\\p{L}\\.){2,}\\p{L}?(?![\\p{L}0-9])");
    private static final Pattern BRACKETS_AT_END =
            Pattern.compile("^(.+?)[ ]*(?:\\(([^()]*)\\)|\\[([^\\[\\]]*)])[ ]*$");
    private static final Pattern ALSO_KNOWN =
            Pattern.compile("^(.+?)[ (\\[]+(?:aka|a\\.?k\\.?a\\.?)[ ]+(.+?)[)\\]]?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECORATION = Pattern.compile("★[^★\\[]*★?|[☆◆■●]");
    private static final Pattern EDGES =
            Pattern.compile("^[\\s\\-–—,;:|/\\\\+~=*&)\\]}.]+|[\\s\\-–—,;|/\\\\+~=*(\\[{]+$");

    private Titles() {}

    /** @return the title first, then what else it may be; empty when there is none */
    static List<String> of(String written) {
        String text = tidy(written);
        Set<String> titles = new LinkedHashSet<>();
        if (text.isEmpty()) {
            return List.of();
        }
        Matcher known = ALSO_KNOWN.matcher(text);
        if (mayBeKnownOtherwise(text)
                && known.matches()
                && !text.toLowerCase(Locale.ROOT).startsWith("aka ")) {
            both(titles, known.group(1), known.group(2));
            titles.add(text);
            return cleaned(titles);
        }
        if (text.endsWith(")") && text.lastIndexOf(" / ") > text.lastIndexOf('(')) {
            text = edges(text.substring(0, text.lastIndexOf('('))); // the director, in two scripts
        }
        int slash = doubleTitle(text);
        if (slash > 0) {
            both(titles, text.substring(0, slash), text.substring(slash + 1));
            return cleaned(titles);
        }
        Matcher brackets = BRACKETS_AT_END.matcher(text);
        if (NameText.isClosing(text.charAt(text.length() - 1)) && brackets.matches()) {
            titles.add(brackets.group(1));
            String inside = brackets.group(2) != null ? brackets.group(2) : brackets.group(3);
            titles.add(text);
            if (inside.strip().length() > 2) {
                titles.add(inside);
            }
            return cleaned(titles);
        }
        int hyphens = text.indexOf("--");
        if (hyphens > 0) {
            titles.add(text.substring(0, hyphens));
            titles.add(text);
            return cleaned(titles);
        }
        int border = scriptBorder(text);
        if (border > 0) {
            both(titles, text.substring(0, border), text.substring(border));
            titles.add(text);
            return cleaned(titles);
        }
        titles.add(text);
        return cleaned(titles);
    }

    /** Of a title in two scripts the Latin one is asked for first. */
    private static void both(Set<String> titles, String first, String second) {
        boolean swap = (Scripts.isForeign(first) && Scripts.hasLatin(second))
                || (hasEastAsian(first) && !hasEastAsian(second) && Scripts.hasLatin(second));
        titles.add(swap ? second : first);
        titles.add(swap ? first : second);
    }

    private static boolean mayBeKnownOtherwise(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("aka") || lower.contains("a.k");
    }

    private static boolean hasEastAsian(String text) {
        return text.chars().anyMatch(c -> Scripts.isEastAsian((char) c));
    }

    private static int doubleTitle(String text) {
        int slash = text.lastIndexOf(" / ");
        if (slash > 0) {
            return slash + 1;
        }
        int plain = text.lastIndexOf('/');
        return (plain > 0 && Scripts.isForeign(text.substring(0, plain)))
                        || (plain > 0 && hasEastAsian(text.substring(0, plain)))
                ? plain
                : -1;
    }

    /** Where a title changes from one script to another for good: {@code 流浪地球 The Wandering Earth}. */
    private static int scriptBorder(String text) {
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            if (Scripts.isEastAsian(text.charAt(i))) {
                last = i;
            }
        }
        if (last < 0) {
            return -1;
        }
        int first = 0;
        while (first < text.length() && !Scripts.isEastAsian(text.charAt(first))) {
            first++;
        }
        String tail = text.substring(last + 1);
        String head = text.substring(0, first);
        if (!Scripts.hasLatin(head) && letters(tail) > 2) {
            return last + 1;
        }
        return letters(head) > 2 && !Scripts.hasLatin(tail) && head.endsWith(" ") ? first : -1;
    }

    private static long letters(String text) {
        return text.chars().filter(c -> Scripts.isLatin((char) c)).count();
    }

    private static List<String> cleaned(Set<String> titles) {
        List<String> all = new ArrayList<>();
        for (String title : titles) {
            String clean = edges(title);
            if (!clean.isEmpty() && !all.contains(clean)) {
                all.add(clean);
            }
        }
        return all;
    }

    /** Underscores are spaces; dots too, unless the name has spaces or they belong to initials. */
    static String tidy(String written) {
        String text = written;
        if (text.indexOf('★') >= 0 || text.indexOf('☆') >= 0) {
            text = DECORATION.matcher(text).replaceAll(" ");
        }
        text = text.replace('_', ' ');
        if (text.indexOf('.') >= 0 && (text.strip().indexOf(' ') < 0 || dots(text) > spaces(text))) {
            text = undotted(text);
        }
        return edges(text.replaceAll("\\s+", " "));
    }

    private static long dots(String text) {
        return text.strip().chars().filter(c -> c == '.').count();
    }

    private static long spaces(String text) {
        return text.strip().chars().filter(c -> c == ' ').count();
    }

    private static String undotted(String text) {
        Matcher acronyms = ACRONYM.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (acronyms.find()) {
            out.append(text.substring(from, acronyms.start()).replace('.', ' ')).append(acronyms.group());
            from = acronyms.end();
            if (acronyms.group().endsWith(".")) {
                out.append(' ');
            }
        }
        return out.append(text.substring(from).replace('.', ' ')).toString();
    }

    static String edges(String text) {
        String before = text.strip();
        String after = EDGES.matcher(before).replaceAll("").strip();
        return after.equals(before) ? unpaired(after) : edges(after);
    }

    private static String unpaired(String text) {
        if (!text.isEmpty()
                && NameText.isClosing(text.charAt(text.length() - 1))
                && text.chars().noneMatch(c -> NameText.isOpening((char) c))) {
            return text.substring(0, text.length() - 1).strip();
        }
        if (!text.isEmpty()
                && NameText.isOpening(text.charAt(0))
                && text.chars().noneMatch(c -> NameText.isClosing((char) c))) {
            return text.substring(1).strip();
        }
        return text;
    }

    /** Letters and digits alone, to compare. */
    static String normalised(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }
}
