package app.marquee.publisher.placing;

import app.marquee.model.media.ArtworkType;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What files of ours are called: Kodi's names, without extension for images, as that follows their content. */
public final class TargetNames {
    private TargetNames() {}

    /** {@code Movie (1999)/Movie.mkv} gives {@code Movie (1999)/Movie.nfo}. */
    public static String nfo(String video) {
        return stem(video) + ".nfo";
    }

    /** Beside a video, for example {@code Movie-poster}. */
    public static String besideVideo(String video, ArtworkType type, int ordinal) {
        return stem(video) + "-" + name(type, ordinal);
    }

    /** In a folder of the item's own, for example {@code poster} or {@code fanart1}. */
    public static String inFolder(String folder, ArtworkType type, int ordinal) {
        return below(folder, name(type, ordinal));
    }

    /** In the show's folder, for example {@code season01-poster} or {@code season-specials-poster}. */
    public static String ofSeason(String folder, int season, ArtworkType type, int ordinal) {
        String which = season == 0 ? "season-specials" : String.format(Locale.ROOT, "season%02d", season);
        return below(folder, which + "-" + name(type, ordinal));
    }

    public static String tvshow(String folder) {
        return below(folder, "tvshow.nfo");
    }

    public static String below(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** Empty for the library's root. */
    public static String folderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    public static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String stem(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }

    /** Names without extension under which players know an image of that kind in a folder of the item's own. */
    public static Set<String> alikeInFolder(ArtworkType type, int ordinal) {
        if (ordinal > 0) {
            return Set.of(name(type, ordinal));
        }
        return switch (type) {
            case POSTER -> Set.of("poster", "folder", "cover", "default", "movie", "show");
            case FANART -> Set.of("fanart", "backdrop", "background");
            case CLEARLOGO -> Set.of("clearlogo", "logo");
            case DISCART -> Set.of("discart", "disc");
            default -> Set.of(name(type, 0));
        };
    }

    /** Names without extension under which players know an image of that kind beside a video. */
    public static Set<String> alikeBesideVideo(String video, ArtworkType type, int ordinal) {
        String stem = nameOf(stem(video));
        Set<String> names = new HashSet<>();
        alikeInFolder(type, ordinal).forEach(name -> names.add(stem + "-" + name));
        if (ordinal == 0 && (type == ArtworkType.POSTER || type == ArtworkType.THUMB)) {
            names.add(stem);
        }
        return names;
    }

    private static String name(ArtworkType type, int ordinal) {
        return type.name().toLowerCase(Locale.ROOT) + (ordinal == 0 ? "" : String.valueOf(ordinal));
    }
}
