package app.marquee.scanner.naming;

import app.marquee.model.media.Numbering;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Seasons, episodes and dates in names. */
final class EpisodeNumbers {
    /** A range longer than this is no range but something else after a hyphen. */
    private static final int LONGEST_RANGE = 30;

    private static final Pattern SEASON_EPISODE = Pattern.compile(
            "(?<![A-Za-z0-9])s(\\d{1,4})[ ._-]*e(\\d{1,4})((?:[ ._]?-?[ ._]?e\\d{1,4}|-\\d{1,3}(?![\\dpi]))*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CROSS = Pattern.compile(
            "(?<![A-Za-z0-9])(\\d{1,2})x(\\d{1,3})((?:-?x\\d{1,3}|-\\d{1,2}x\\d{1,3}|-\\d{1,3}(?![\\dpi]))*)(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FURTHER =
            Pattern.compile("(-?)[ ._]?(?:\\d{1,2}(?=x))?[ex]?(\\d{1,4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[ ._-](\\d{2})[ ._-](\\d{2})(?!\\d)");
    private static final Pattern SEASON_FOLDER = Pattern.compile(
            "(?:season|staffel|saison|series|temporada|stagione|seizoen|s)[ ._-]*(\\d{1,4})", Pattern.CASE_INSENSITIVE);

    private EpisodeNumbers() {}

    /** @param start where in the name the numbers begin */
    record Found(Numbering numbering, int start) {}

    static Optional<Found> in(String stem) {
        Matcher matcher = SEASON_EPISODE.matcher(stem);
        if (!matcher.find()) {
            matcher = CROSS.matcher(stem);
            if (!matcher.find()) {
                return date(stem);
            }
        }
        int season = Integer.parseInt(matcher.group(1));
        List<Integer> episodes = episodes(Integer.parseInt(matcher.group(2)), matcher.group(3));
        return Optional.of(new Found(new Numbering(season, episodes, List.of(), null), matcher.start()));
    }

    private static List<Integer> episodes(int first, String further) {
        List<Integer> episodes = new ArrayList<>(List.of(first));
        Matcher matcher = FURTHER.matcher(further);
        while (matcher.find()) {
            int next = Integer.parseInt(matcher.group(2));
            int last = episodes.getLast();
            if (!matcher.group(1).isEmpty() && next > last && next - last <= LONGEST_RANGE) {
                for (int episode = last + 1; episode <= next; episode++) {
                    episodes.add(episode);
                }
            } else if (matcher.group(1).isEmpty() && !episodes.contains(next)) {
                episodes.add(next);
            }
        }
        return episodes;
    }

    private static Optional<Found> date(String stem) {
        Matcher matcher = DATE.matcher(stem);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
            return Optional.of(new Found(new Numbering(null, List.of(), List.of(), date), matcher.start()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The season a folder is for; null when it is no season's folder. */
    static @Nullable Integer seasonOfFolder(String folder) {
        if (folder.toLowerCase(Locale.ROOT).equals("specials")) {
            return 0;
        }
        Matcher matcher = SEASON_FOLDER.matcher(folder.strip());
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
