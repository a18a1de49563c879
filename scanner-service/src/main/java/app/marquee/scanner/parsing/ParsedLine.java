package app.marquee.scanner.parsing;

import app.marquee.model.media.LibraryKind;
import app.marquee.scanner.naming.MediaNameReader;
import app.marquee.scanner.naming.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of the answer. */
final class ParsedLine {
    /** Linux takes no longer path. */
    static final int LONGEST = 4096;

    private ParsedLine() {}

    static String of(String path, MediaNameReader reader, @Nullable LibraryKind kind, boolean explain) {
        String problem = problem(path);
        return problem == null ? read(path, reader.read(path, kind), explain) : invalid(path, problem);
    }

    static String invalid(String path, String reason) {
        String shown = path.length() <= LONGEST ? path : path.substring(0, LONGEST);
        return new JsonLine()
                .add("input", shown)
                .add("kind", "invalid")
                .add("reason", reason)
                .toString();
    }

    private static @Nullable String problem(String path) {
        if (path.isBlank()) {
            return "the line is empty";
        }
        if (path.length() > LONGEST) {
            return "longer than any path: more than " + LONGEST + " characters";
        }
        if (path.chars().anyMatch(c -> c < 0x20 || c == 0x7F)) {
            return "control characters";
        }
        return null;
    }

    private static String read(String path, Reading reading, boolean explain) {
        List<Number> absolute = new ArrayList<>(reading.numbering().absoluteEpisodes());
        if (reading.between() != null) {
            absolute.add(reading.between());
        }
        JsonLine line = new JsonLine()
                .add("input", path)
                .add("kind", kind(reading))
                .add("title", title(reading, 0))
                .add("alternativeTitle", title(reading, 1))
                .add("year", reading.year() != null ? reading.year() : reading.seasonYear())
                .add("country", reading.country())
                .add("season", reading.numbering().season())
                .add("seasons", reading.seasons().size() > 1 ? reading.seasons() : null)
                .add("episodes", reading.numbering().episodes())
                .add("absoluteEpisodes", absolute)
                .add("airDate", reading.numbering().airDate())
                .add("part", reading.part())
                .add("edition", reading.release().edition())
                .add("resolution", reading.release().resolution())
                .add("source", reading.release().source())
                .add("releaseGroup", reading.release().group())
                .add("tmdbId", reading.ids().tmdb())
                .add("imdbId", reading.ids().imdb())
                .add("tvdbId", reading.ids().tvdb())
                .add("extraType", reading.extraType())
                .add("confidence", Math.round(reading.confidence() * 100) / 100.0);
        if (explain) {
            line.add(
                    "titles",
                    reading.titles().stream()
                            .map(title -> title.title() + " ("
                                    + title.source()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' ') + ")")
                            .toList());
            line.add("reasons", reading.reasons());
        }
        return line.toString();
    }

    private static String kind(Reading reading) {
        return switch (reading.kind()) {
            case SAMPLE -> "extra";
            case NOT_MEDIA -> "invalid";
            case MOVIE, EPISODE, DAILY, ANIME, SEASON, SPECIAL, EXTRA, SERIES ->
                reading.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private static @Nullable String title(Reading reading, int index) {
        List<String> distinct =
                reading.titles().stream().map(title -> title.title()).distinct().toList();
        return index < distinct.size() ? distinct.get(index) : null;
    }
}
