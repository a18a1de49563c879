package app.marquee.scanner.naming;

import app.marquee.model.media.LibraryKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads names as people, Radarr, Sonarr and release groups write them, in any script. */
public final class NameReader implements MediaNameReader {
    private static final Set<String> SAY_NOTHING = Set.of(
            "movie", "film", "video", "file", "feature", "main", "index", "video ts", "title", "disc", "moviesample");
    private static final Set<String> OTHER_ENDINGS = Set.of(
            "ifo", "bup", "torrent", "nzb", "bdmv", "disc", "mpls", "clpi", "rar", "zip", "part", "avchd", "bin", "cue",
            "mka", "ext");

    private static final Pattern BACKWARDS = Pattern.compile("\\d{2}[Ee]\\d{2}[Ss]");

    private final int newestYear;

    /** @param thisYear years beyond the next are no years of release */
    public NameReader(int thisYear) {
        this.newestYear = thisYear + 1;
    }

    @Override
    public Reading read(String relativePath, @Nullable LibraryKind kind, List<String> siblings) {
        List<String> parts = Paths.parts(relativePath);
        String name = Scripts.plain(parts.getLast());
        String stem = stem(name);
        Folders folders = Folders.of(parts.subList(0, parts.size() - 1), stem, kind, newestYear);
        String extra = extra(stem, folders, kind);
        Segment file = SegmentReader.read(
                extra == null ? stem : SideFolders.withoutExtra(stem), kind, false, folders.season(), newestYear);
        Segment turned = turned(file, stem, kind);
        if (Words.SPECIALS.contains(stem.toLowerCase(Locale.ROOT)) && stem.length() > 6) {
            folders.specials(stem);
        }
        return new PathReading(turned, stem, folders, kind, extra, siblings).reading();
    }

    private @Nullable String extra(String stem, Folders folders, @Nullable LibraryKind kind) {
        String ofFolder = folders.extra();
        Segment folder = folders.nearest();
        if (ofFolder != null
                && !(kind == LibraryKind.SERIES
                        && folder != null
                        && folder.title().equalsIgnoreCase(ofFolder))) {
            return ofFolder;
        }
        return SideFolders.extraOfName(stem);
    }

    /** Names written backwards, as some uploaders do. */
    private Segment turned(Segment file, String stem, @Nullable LibraryKind kind) {
        if (file.hasCertainEpisodes() || !BACKWARDS.matcher(stem).find()) {
            return file;
        }
        Segment backwards =
                SegmentReader.read(new StringBuilder(stem).reverse().toString(), kind, false, null, newestYear);
        return backwards.hasCertainEpisodes() ? backwards : file;
    }

    static boolean saysNothing(String title) {
        return SAY_NOTHING.contains(title.toLowerCase(Locale.ROOT));
    }

    private static String stem(String name) {
        String ending = VideoNames.ending(name);
        boolean known = VideoNames.isVideo(name)
                || VideoNames.isCompanion(name)
                || VideoNames.isImage(name)
                || VideoNames.isNfo(name)
                || OTHER_ENDINGS.contains(ending);
        return known ? VideoNames.stem(name) : name;
    }
}
