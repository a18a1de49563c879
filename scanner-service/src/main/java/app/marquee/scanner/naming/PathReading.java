package app.marquee.scanner.naming;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.Numbering;
import app.marquee.model.media.TitleCandidate;
import app.marquee.model.media.TitleCandidate.Source;
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
    private final @Nullable Segment spokesman;
    private final boolean byFolder;
    private final List<TitleCandidate> titles = new ArrayList<>();
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
        this.spokesman = spokesman();
        this.byFolder = spokesman != null;
    }

    Reading reading() {
        Segment main = spokesman == null ? file : spokesman;
        if (byFolder) {
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
        if (episode) {
            seriesTitles(main);
        } else {
            movieTitles(main);
        }
        Integer season = season(numbers);
        Segment folder = folders.nearest();
        Integer year = year(main, folder, episode);
        ExternalIds ids = ids(main, folder, episode);
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
                part(main),
                release(main, folder),
                extra,
                confidence(main, numbers, year, ids),
                reasons);
    }

    /** The folder speaks for a file whose name was made unreadable or short; null when the file speaks for itself. */
    private @Nullable Segment spokesman() {
        Segment folder = folders.nearest();
        if (folder == null) {
            return null;
        }
        Segment numbered = numberedIn(folder);
        if (numbered != null) {
            return numbered;
        }
        boolean told = file.hasCertainEpisodes();
        if (folders.structure() || (folder.hasCertainEpisodes() && !told)) {
            return folder;
        }
        boolean mute = file.obfuscated()
                || (!file.anchored() && file.numbers() == null && isShort() && !related(file.title(), folder.title()));
        return !told && mute && folder.told() && folders.season() == null ? folder : null;
    }

    /** {@code Title 921-928/921.mkv}: the folder says how the number is meant. */
    private @Nullable Segment numberedIn(Segment folder) {
        if (folder.numbers() == null
                || !stem.matches("\\d{1,4}")
                || !folder.numbers().absolute().contains(Integer.valueOf(stem))) {
            return null;
        }
        return folder.withNumbers(Numbers.absolute("number within the folder's", List.of(Integer.valueOf(stem)), 0, 0));
    }

    private boolean isShort() {
        return (stem.indexOf(' ') < 0 && stem.length() < 20) || file.obfuscated();
    }

    private static boolean related(String one, String other) {
        String a = normalised(one);
        String b = normalised(other);
        return !a.isEmpty() && !b.isEmpty() && (a.startsWith(b) || b.startsWith(a) || a.endsWith(b));
    }

    private void seriesTitles(Segment main) {
        Segment show = !byFolder ? folders.nearest() : main.title().isEmpty() ? folders.next() : null;
        if (show != null && showKnowsBetter(main, show)) {
            add(show, Source.SHOW_FOLDER);
        }
        add(main, byFolder ? Source.PARENT_FOLDER : Source.FILE_NAME);
        if (show != null) {
            add(show, Source.SHOW_FOLDER);
        }
        if (!byFolder && !main.behind().isEmpty()) {
            add(main.behind(), Source.FILE_NAME);
        }
    }

    private boolean showKnowsBetter(Segment main, Segment show) {
        return kind == LibraryKind.SERIES
                || (main.numbers() == null && folders.season() != null)
                || main.title().isEmpty()
                || main.obfuscated()
                || endsWithShow(main, show);
    }

    private static boolean endsWithShow(Segment main, Segment show) {
        String title = normalised(main.title());
        String folder = normalised(show.title());
        return !folder.isEmpty()
                && title.length() > folder.length()
                && title.endsWith(folder)
                && main.title().indexOf('-') > 0
                && main.title().indexOf('-') < 10;
    }

    private void movieTitles(Segment main) {
        Segment folder = byFolder ? null : folders.nearest();
        if (folder != null && !folder.title().isEmpty() && folderKnowsBetter(folder)) {
            add(folder, Source.PARENT_FOLDER);
        }
        if (byFolder || !main.obfuscated()) {
            add(main, byFolder ? Source.PARENT_FOLDER : Source.FILE_NAME);
        }
        if (folder != null) {
            add(folder, Source.PARENT_FOLDER);
        }
        if (titles.isEmpty() && !file.obfuscated()) {
            add(stem.strip(), Source.FILE_NAME);
        }
    }

    private boolean folderKnowsBetter(Segment folder) {
        String name = normalised(file.title());
        String title = normalised(folder.title());
        if (name.isEmpty() || NameReader.saysNothing(file.title())) {
            return true;
        }
        if (name.endsWith(title) && name.length() > title.length()) {
            return file.title().indexOf('-') > 0;
        }
        if (file.year() != null) {
            return false;
        }
        return folder.year() != null || (name.startsWith(title) && !name.equals(title));
    }

    private void add(Segment segment, Source source) {
        add(segment.title(), source);
        segment.others().forEach(other -> add(other, source));
    }

    private void add(String title, Source source) {
        boolean known =
                titles.stream().anyMatch(other -> other.title().equalsIgnoreCase(title) && other.source() == source)
                        || titles.stream().anyMatch(other -> other.title().equals(title));
        if (!title.isBlank() && !known) {
            if (titles.isEmpty()) {
                reasons.add(
                        "title from " + source.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
            titles.add(new TitleCandidate(title, source));
        }
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

    private @Nullable Integer year(Segment main, @Nullable Segment folder, boolean episode) {
        if (main.year() != null) {
            return main.year();
        }
        Segment next = folders.next();
        Integer year = folder == null ? null : folder.year();
        return year == null && episode && next != null ? next.year() : year;
    }

    private ExternalIds ids(Segment main, @Nullable Segment folder, boolean episode) {
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

    private @Nullable Integer part(Segment main) {
        if (folders.disc() != null) {
            return folders.disc();
        }
        if (main.part() != null || file.part() != null) {
            return file.part() != null ? file.part() : main.part();
        }
        return siblings.isEmpty() ? null : Siblings.part(stem, siblings);
    }

    private Release release(Segment main, @Nullable Segment folder) {
        Release release = main.release();
        if (folder == null || byFolder) {
            return release;
        }
        return folder.told() || !folder.ids().none() || folder.release().edition() != null
                ? release.orElse(folder.release())
                : release;
    }

    private double confidence(Segment main, @Nullable Numbers numbers, @Nullable Integer year, ExternalIds ids) {
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
                && normalised(folder.title()).equals(normalised(file.title()));
    }

    private static String normalised(String text) {
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
