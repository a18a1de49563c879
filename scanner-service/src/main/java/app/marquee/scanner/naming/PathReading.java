package app.marquee.scanner.naming;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.Numbering;
import app.marquee.model.media.TitleCandidate;
import app.marquee.scanner.naming.Reading.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts together what the name and the folders above it say. */
final class PathReading {
    private final Segment file;
    private final String stem;
    private final Folders folders;
    private final @Nullable LibraryKind kind;
    private final @Nullable String extra;
    private final List<String> siblings;
    private final Segment main;
    private final @Nullable Segment spokesman;
    private List<TitleCandidate> titles = List.of();
    private final List<String> reasons = new ArrayList<>();

    PathReading(
            Segment file,
            String stem,
            Folders folders,
            @Nullable LibraryKind kind,
            @Nullable String extra,
            List<String> siblings) {
        this.file = file;
        this.stem = stem;
        this.folders = folders;
        this.kind = kind;
        this.extra = extra;
        this.siblings = siblings;
        this.spokesman = Spokesman.of(file, stem, folders);
        this.main = spokesman == null ? file : spokesman;
    }

    Reading reading() {
        if (spokesman != null) {
            reasons.add("read from folder '" + main.text() + "'");
        }
        Numbers numbers = main.numbers();
        boolean episode = numbers != null
                || (kind != LibraryKind.MOVIES && folders.season() != null)
                || kind == LibraryKind.SERIES;
        if (kind == LibraryKind.MOVIES) {
            numbers = numbers != null && numbers.certain() && !numbers.pack() ? numbers : null;
            episode = numbers != null;
        }
        if (numbers != null && !numbers.rule().isEmpty()) {
            reasons.add((numbers.certain() ? "numbers read as \"" : "numbers guessed as \"") + numbers.rule() + "\"");
        }
        PathTitles offered = new PathTitles(file, spokesman, stem, folders, kind, reasons);
        titles = episode ? offered.ofSeries() : offered.ofMovie();
        Integer season = season(numbers);
        Segment folder = folders.nearest();
        Integer year = year(folder, episode);
        ExternalIds ids = ids(folder, episode);
        Kind what = kindOf(numbers, season, episode);
        if (!ids.none()) {
            reasons.add("id in brackets");
        }
        return new Reading(
                what,
                titles,
                year,
                main.seasonYear(),
                main.country() != null ? main.country() : folder != null && episode ? folder.country() : null,
                numbering(numbers, season),
                numbers == null ? List.of() : numbers.seasons(),
                numbers == null ? null : numbers.between(),
                ids,
                part(),
                release(folder),
                extra,
                confidence(numbers, year, ids),
                reasons);
    }

    private @Nullable Integer season(@Nullable Numbers numbers) {
        if (numbers != null && numbers.season() != null) {
            return numbers.season();
        }
        if (folders.season() != null && kind != LibraryKind.MOVIES && (numbers == null || numbers.airDate() == null)) {
            reasons.add("season from folder '" + folders.seasonFolder() + "'");
            return folders.season();
        }
        return null;
    }

    private @Nullable Integer year(@Nullable Segment folder, boolean episode) {
        if (main.year() != null) {
            return main.year();
        }
        Segment next = folders.next();
        Integer year = folder == null ? null : folder.year();
        return year == null && episode && next != null ? next.year() : year;
    }

    private ExternalIds ids(@Nullable Segment folder, boolean episode) {
        ExternalIds above = folder == null ? ExternalIds.NONE : folder.ids();
        Segment season = folders.seasonSegment();
        ExternalIds ofSeason = season == null ? ExternalIds.NONE : season.ids();
        return episode && kind == LibraryKind.SERIES
                ? above.orElse(main.ids()).orElse(ofSeason)
                : main.ids().orElse(file.ids()).orElse(ofSeason).orElse(above);
    }

    private Kind kindOf(@Nullable Numbers numbers, @Nullable Integer season, boolean episode) {
        if (SideFolders.isSample(extra)) {
            return Kind.SAMPLE;
        }
        if (extra != null) {
            return Kind.EXTRA;
        }
        if (file.obfuscated() && titles.isEmpty()) {
            return Kind.NOT_MEDIA;
        }
        if (!episode) {
            return Kind.MOVIE;
        }
        if (numbers == null) {
            return season != null ? isSpecial(season) ? Kind.SPECIAL : Kind.EPISODE : Kind.EPISODE;
        }
        if (numbers.airDate() != null && numbers.episodes().isEmpty()) {
            return Kind.DAILY;
        }
        if (numbers.pack()) {
            return stem.toLowerCase(Locale.ROOT).contains("special") ? Kind.SPECIAL : Kind.SEASON;
        }
        if (isSpecial(season) || numbers.between() != null) {
            return Kind.SPECIAL;
        }
        return numbers.absolute().isEmpty() || !numbers.episodes().isEmpty() ? Kind.EPISODE : Kind.ANIME;
    }

    private static boolean isSpecial(@Nullable Integer season) {
        return season != null && season == 0;
    }

    private static Numbering numbering(@Nullable Numbers numbers, @Nullable Integer season) {
        return numbers == null
                ? new Numbering(season, List.of(), List.of(), null)
                : new Numbering(season, numbers.episodes(), numbers.absolute(), numbers.airDate());
    }

    private @Nullable Integer part() {
        if (folders.disc() != null) {
            return folders.disc();
        }
        if (main.part() != null || file.part() != null) {
            return file.part() != null ? file.part() : main.part();
        }
        return siblings.isEmpty() ? null : Siblings.part(stem, siblings);
    }

    private Release release(@Nullable Segment folder) {
        Release release = main.release();
        if (folder == null || spokesman != null) {
            return release;
        }
        return folder.told() || !folder.ids().none() || folder.release().edition() != null
                ? release.orElse(folder.release())
                : release;
    }

    private double confidence(@Nullable Numbers numbers, @Nullable Integer year, ExternalIds ids) {
        if (!ids.none()) {
            return 1.0;
        }
        if (titles.isEmpty()) {
            reasons.add("no title found");
            return 0.1;
        }
        double sure = numbers == null ? 0.5 : numbers.certain() ? 0.85 : 0.55;
        if (year != null) {
            reasons.add("year of release " + year);
            sure += numbers == null ? 0.35 : 0.1;
        } else if (main.anchored() && numbers == null) {
            sure += 0.2;
        }
        if (agree()) {
            reasons.add("file name and folder agree");
            sure += 0.1;
        }
        return Math.min(0.99, sure);
    }

    private boolean agree() {
        Segment folder = folders.nearest();
        return folder != null
                && !folder.title().isEmpty()
                && Titles.normalised(folder.title()).equals(Titles.normalised(file.title()));
    }
}
