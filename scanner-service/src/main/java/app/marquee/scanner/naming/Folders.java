package app.marquee.scanner.naming;

import app.marquee.model.media.LibraryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the folders above a file say, the nearest first. */
final class Folders {
    private static final Pattern DISC = Pattern.compile("(?:" + Words.DISC + ")[ ._-]?0?(\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Set<String> STRUCTURE =
            Set.of("bdmv", "video_ts", "stream", "audio_ts", "certificate", "hvdvd_ts", "vcd", "mpegav", "playlist");
    private static final Set<String> ASIDE = Set.of("subs", "subtitles", "proof");

    private @Nullable Integer season;
    private String seasonFolder = "";
    private @Nullable Segment seasonSegment;
    private @Nullable Integer disc;
    /** Whether the folder below is a season's or holds a disc's files, so that this one has the title, whatever it is called. */
    private boolean below;

    private boolean structure;
    private final List<Segment> titled = new ArrayList<>();
    private @Nullable String extra;

    private final List<String> names;
    private final String stem;
    private final @Nullable LibraryKind kind;
    private final int newestYear;

    private Folders(List<String> names, String stem, @Nullable LibraryKind kind, int newestYear) {
        this.names = names;
        this.stem = stem;
        this.kind = kind;
        this.newestYear = newestYear;
    }

    /**
     * @param names from the root down
     * @param stem  of the file in them
     */
    static Folders of(List<String> names, String stem, @Nullable LibraryKind kind, int newestYear) {
        Folders folders = new Folders(names, stem, kind, newestYear);
        for (int i = names.size() - 1; i >= 0 && folders.titled.size() < 2; i--) {
            folders.add(names.get(i), i);
        }
        return folders;
    }

    private void add(String written, int depth) {
        boolean nearest = depth == names.size() - 1;
        String name = Scripts.plain(written).strip();
        String lower = name.toLowerCase(Locale.ROOT);
        boolean holdsTitle = below;
        below = false;
        Matcher discNumber = DISC.matcher(lower);
        if (STRUCTURE.contains(lower)) {
            structure = true;
            below = true;
        } else if (discNumber.matches()) {
            disc = Integer.valueOf(discNumber.group(1));
            below = holdsTitle;
        } else if (SideFolders.extraOfFolder(lower) != null && nearest && (depth > 0 || kind == null)) {
            extra = SideFolders.extraOfFolder(lower);
            if (depth == 0) {
                titled.add(SegmentReader.read(name, kind, true, null, newestYear));
            }
        } else if (nearest && isNumberedSeason(lower, depth)) {
            setSeason(Integer.valueOf(lower), written, null);
        } else if (Words.SPECIALS.contains(lower)) {
            specialsAt(depth, written);
        } else if (!ASIDE.contains(lower) && (!Words.CONTAINERS.contains(lower) || holdsTitle)) {
            title(name, written);
        }
    }

    /** A specials' folder with no show above it is anybody's, unless the library holds a single show. */
    private void specialsAt(int depth, String written) {
        if (depth > 0 || kind == LibraryKind.SERIES) {
            setSeason(0, written, null);
        }
    }

    /** {@code Show/3/05.mkv}: a folder named by a number alone, below one that may be a series. */
    private boolean isNumberedSeason(String lower, int depth) {
        boolean mayBe =
                kind == LibraryKind.SERIES || (kind == null && stem.chars().anyMatch(Character::isDigit));
        return mayBe
                && depth > 0
                && NUMBER.matcher(lower).matches()
                && !Words.CONTAINERS.contains(names.get(depth - 1).toLowerCase(Locale.ROOT));
    }

    private void title(String name, String written) {
        Segment segment = SegmentReader.read(name, kind, true, null, newestYear);
        Numbers numbers = segment.numbers();
        if (numbers != null && numbers.pack() && titled.isEmpty()) {
            setSeason(numbers.season(), written, segment);
            if (segment.title().isEmpty()) {
                return;
            }
        }
        if (!segment.title().isEmpty()
                || segment.hasEpisodes()
                || !segment.ids().none()) {
            titled.add(segment);
        }
    }

    private void setSeason(@Nullable Integer number, String written, @Nullable Segment segment) {
        if (season == null) {
            season = number;
            below = true;
            seasonFolder = written;
            seasonSegment = segment;
        }
    }

    /** The path ends at the specials' folder itself. */
    void specials(String name) {
        setSeason(0, name, null);
    }

    @Nullable
    Integer season() {
        return season;
    }

    String seasonFolder() {
        return seasonFolder;
    }

    /** The season's folder itself, which may hold ids. */
    @Nullable
    Segment seasonSegment() {
        return seasonSegment;
    }

    @Nullable
    Integer disc() {
        return disc;
    }

    /** Whether a disc's own files lie here, whose names say nothing. */
    boolean structure() {
        return structure;
    }

    @Nullable
    String extra() {
        return extra;
    }

    /** The nearest folder with a title. */
    @Nullable
    Segment nearest() {
        return titled.isEmpty() ? null : titled.getFirst();
    }

    /** The nearest folder with a title, read as the file in it would be if it had this name. */
    @Nullable
    Segment asFile() {
        return titled.isEmpty() ? null : SegmentReader.read(titled.getFirst().text(), kind, false, null, newestYear);
    }

    @Nullable
    Segment next() {
        return titled.size() < 2 ? null : titled.get(1);
    }
}
