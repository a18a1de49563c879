package app.marquee.scanner.naming;

import app.marquee.model.media.ExternalIds;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of providers in names: {@code [tmdbid-949]}, {@code {tvdb-81189}}, {@code (imdb=tt0113277)}, {@code tt0113277}. */
final class Ids {
    private static final Pattern IN_BRACKETS =
            Pattern.compile("([\\[({])\\s*(tmdb|imdb|tvdb)(?:id)?\\s*[-=: ]\\s*(tt\\d{1,10}|\\d{1,9})\\s*([])}])");
    private static final Pattern BARE_IMDB = Pattern.compile("(?<![a-z0-9])tt\\d{7,9}(?![a-z0-9])");

    private Ids() {}

    record Found(ExternalIds ids, List<int[]> spans) {}

    static Found in(String flat) {
        if (flat.indexOf("db") < 0 && flat.indexOf("tt") < 0) {
            return new Found(ExternalIds.NONE, List.of());
        }
        ExternalIds ids = ExternalIds.NONE;
        List<int[]> spans = new ArrayList<>();
        Matcher matcher = IN_BRACKETS.matcher(flat);
        while (matcher.find()) {
            if (mates(matcher.group(1).charAt(0), matcher.group(4).charAt(0))) {
                ids = ids.orElse(id(matcher.group(2), matcher.group(3)));
                spans.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        Matcher bare = BARE_IMDB.matcher(flat);
        if (ids.imdb() == null && bare.find()) {
            ids = ids.orElse(new ExternalIds(null, bare.group(), null));
            spans.add(new int[] {bare.start(), bare.end()});
        }
        return new Found(ids, spans);
    }

    private static boolean mates(char opening, char closing) {
        return closing == (opening == '[' ? ']' : opening == '(' ? ')' : '}');
    }

    private static ExternalIds id(String provider, String value) {
        boolean imdb = value.startsWith("tt");
        return switch (provider) {
            case "imdb" -> imdb ? new ExternalIds(null, value, null) : ExternalIds.NONE;
            case "tmdb" -> imdb ? ExternalIds.NONE : new ExternalIds(Integer.valueOf(value), null, null);
            default -> imdb ? ExternalIds.NONE : new ExternalIds(null, null, Integer.valueOf(value));
        };
    }
}
