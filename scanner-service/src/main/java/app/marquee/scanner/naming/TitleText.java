package app.marquee.scanner.naming;

import app.marquee.model.media.ExternalIds;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One part of a path, taken to pieces: ids, edition, year and what remains as the title. */
record TitleText(
        String title,
        @Nullable Integer year,
        ExternalIds ids,
        @Nullable String edition) {
    private static final Pattern ID = Pattern.compile(
            "[\\[{(](tmdb|tmdbid|imdb|imdbid|tvdb|tvdbid)[-= ]?(tt\\d+|\\d+)[\\]})]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_IMDB = Pattern.compile("\\b(tt\\d{7,9})\\b");
    private static final Pattern EDITION = Pattern.compile("\\{edition-([^}]+)}", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_IN_BRACKETS = Pattern.compile("[(\\[]((?:18|19|20)\\d{2})[)\\]]");
    private static final Pattern BARE_YEAR = Pattern.compile("(?<=[ ._-])((?:19|20)\\d{2})(?=[ ._-]|$)");
    private static final Pattern RELEASE = Pattern.compile(
            "(?<=[ ._\\-\\[(])(2160p|1080[pi]|720p|576p|480p|4k|uhd|bluray|blu-ray|bdrip|brrip|web-?dl|webrip|web|hdtv"
                    + "|dvdrip|dvd|remux|x264|x265|h\\.?264|h\\.?265|hevc|xvid|divx|hdr|hdr10|proper|repack|multi)(?=[ ._\\-\\])]|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEFT_OVER = Pattern.compile("[\\[({][^\\])}]*[\\])}]");

    static TitleText of(String text) {
        ExternalIds ids = ids(text);
        Matcher editionMatcher = EDITION.matcher(text);
        String edition = editionMatcher.find() ? editionMatcher.group(1).strip() : null;
        String rest = EDITION.matcher(ID.matcher(text).replaceAll(" ")).replaceAll(" ");
        MatchResult year = lastYear(rest);
        int end = rest.length();
        if (year != null) {
            end = year.start();
        }
        Matcher release = RELEASE.matcher(rest);
        if (release.find() && release.start() > 0) {
            end = Math.min(end, release.start());
        }
        String title = tidy(rest.substring(0, end));
        if (title.isEmpty()) {
            title = tidy(rest);
            return new TitleText(title, null, ids, edition);
        }
        return new TitleText(title, year == null ? null : Integer.valueOf(year.group(1)), ids, edition);
    }

    private static ExternalIds ids(String text) {
        ExternalIds ids = ExternalIds.NONE;
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            ids = ids.orElse(id(matcher.group(1).toLowerCase(java.util.Locale.ROOT), matcher.group(2)));
        }
        Matcher bare = BARE_IMDB.matcher(text);
        return bare.find() ? ids.orElse(new ExternalIds(null, bare.group(1), null)) : ids;
    }

    private static ExternalIds id(String provider, String value) {
        if (value.startsWith("tt")) {
            return new ExternalIds(null, value, null);
        }
        if (value.length() > 9) {
            return ExternalIds.NONE;
        }
        int number = Integer.parseInt(value);
        return switch (provider) {
            case "tmdb", "tmdbid" -> new ExternalIds(number, null, null);
            case "tvdb", "tvdbid" -> new ExternalIds(null, null, number);
            default -> new ExternalIds(null, "tt" + value, null);
        };
    }

    private static @Nullable MatchResult lastYear(String text) {
        MatchResult found = last(YEAR_IN_BRACKETS, text);
        return found != null ? found : last(BARE_YEAR, text);
    }

    private static @Nullable MatchResult last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        MatchResult found = null;
        while (matcher.find()) {
            if (matcher.start() > 0) {
                found = matcher.toMatchResult();
            }
        }
        return found;
    }

    static String tidy(String text) {
        String title = LEFT_OVER.matcher(text).replaceAll(" ");
        if (title.indexOf(' ') < 0 || title.indexOf('_') >= 0) {
            title = title.replace('_', ' ');
        }
        if (title.strip().indexOf(' ') < 0) {
            title = title.replace('.', ' ');
        }
        return title.replaceAll("[\\[({\\s._-]+$", "")
                .replaceAll("^[\\s._-]+", "")
                .replaceAll("\\s+", " ");
    }
}
