package app.marquee.scanner.naming;

import app.marquee.scanner.naming.NameText.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the year of release from years that belong to the title. */
final class Years {
    private static final int OLDEST = 1880;

    private Years() {}

    /**
     * @param start where the title ends because of it
     * @param leads    whether it stands before the title
     * @param ofSeason whether it is a later season's, and so not the series'
     */
    record Year(int value, int start, int end, boolean leads, boolean ofSeason) {
        Year(int value, int start, int end, boolean leads) {
            this(value, start, end, leads, false);
        }
    }

    /**
     * @param firstStrong where the first tag that ends a title stands
     * @param words       how many words that are no tags stand before it
     */
    static @Nullable Year in(
            NameText text,
            int titleStart,
            @Nullable Numbers numbers,
            int firstStrong,
            long words,
            int newest,
            List<int[]> taken) {
        List<Token> years = years(text, newest, numbers, taken);
        if (years.isEmpty()) {
            return null;
        }
        int border = numbers == null ? Integer.MAX_VALUE : numbers.start();
        for (Token token : years) {
            if (isBracketed(text, token)
                    && text.hasWord(titleStart, text.opening(token.start()))
                    && token.start() < border) {
                return new Year(value(token), text.opening(token.start()), token.end() + 1, false);
            }
        }
        Year bare = bare(text, titleStart, years, Math.min(border, firstStrong));
        if (bare != null) {
            return bare;
        }
        Token first = years.getFirst();
        if (isBracketed(text, first)
                && text.opening(first.start()) <= titleStart
                && text.closing(text.opening(first.start())) > 0) {
            return new Year(value(first), text.opening(first.start()), first.end() + 1, true);
        }
        if (first.start() == titleStart
                && text.raw.startsWith(" - ", first.end())
                && text.hasWord(first.end(), Math.min(border, text.raw.length()))) {
            return new Year(value(first), first.start(), first.end() + 2, true);
        }
        if (numbers == null && leadsRelease(text, years, titleStart, firstStrong, words)) {
            return new Year(value(first), first.start(), first.end(), true);
        }
        return numbers == null ? late(text, years, titleStart, firstStrong) : behind(text, years, numbers);
    }

    /** {@code 2009.some.title.dvdrip}: the only year of a release stands in front of at least two words. */
    private static boolean leadsRelease(NameText text, List<Token> years, int titleStart, int firstStrong, long words) {
        return years.size() == 1
                && years.getFirst().start() == titleStart
                && firstStrong < text.raw.length()
                && words > 2;
    }

    /** The last one before tags and numbers: those before it belong to the title. */
    private static @Nullable Year bare(NameText text, int titleStart, List<Token> years, int limit) {
        Year found = null;
        for (Token token : years) {
            if (token.start() <= limit
                    && (token.group() == 0 || isBracketed(text, token))
                    && text.hasWord(titleStart, token.start())) {
                found = new Year(value(token), token.start(), token.end(), false);
            }
        }
        return found;
    }

    private static @Nullable Year late(NameText text, List<Token> years, int titleStart, int firstStrong) {
        for (Token token : years) {
            if (token.start() > firstStrong && text.hasWord(titleStart, firstStrong)) {
                return new Year(value(token), text.opening(token.start()), token.end(), false);
            }
        }
        return null;
    }

    /** Behind the numbers it is the season's year: the series' only for its first season. */
    private static @Nullable Year behind(NameText text, List<Token> years, Numbers numbers) {
        boolean ofSeason = numbers.season() != null && numbers.season() > 1;
        Token first = years.getFirst();
        String between = text.raw.substring(Math.min(numbers.end(), first.start()), first.start());
        return (isBracketed(text, first) && between.length() <= 3) || between.length() == 1
                ? new Year(value(first), text.opening(first.start()), first.end(), false, ofSeason)
                : null;
    }

    private static List<Token> years(NameText text, int newest, @Nullable Numbers numbers, List<int[]> taken) {
        List<Token> years = new ArrayList<>();
        for (Token token : text.tokens) {
            if (token.key().length() == 4 && isDigits(token.key())) {
                int value = value(token);
                boolean ours = numbers != null
                        && token.start() >= numbers.start()
                        && token.end() <= numbers.end()
                        && (numbers.airDate() != null || !isBracketed(text, token));
                boolean inTag = taken.stream().anyMatch(span -> token.start() >= span[0] && token.end() <= span[1]);
                if (value >= OLDEST && value <= newest && !ours && !inTag) {
                    years.add(token);
                }
            }
        }
        return years;
    }

    private static boolean isDigits(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < '0' || key.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** {@code (2016)}, and at an edge of a bracket {@code [2012, HEVC]} or {@code (Alain Cavalier, 1967)}. */
    private static boolean isBracketed(NameText text, Token token) {
        if (token.group() == 0) {
            return false;
        }
        char before = token.start() == 0 ? ' ' : text.raw.charAt(token.start() - 1);
        char after = token.end() == text.raw.length() ? ' ' : text.raw.charAt(token.end());
        return NameText.isOpening(before) || NameText.isClosing(after);
    }

    private static int value(Token token) {
        return Integer.parseInt(token.key());
    }
}
