package app.marquee.scanner.naming;

import java.util.Locale;
import java.util.Set;

/** Endings of file names, as data. */
public final class VideoNames {
    private static final Set<String> VIDEO = Set.of(
            "mkv", "mp4", "m4v", "avi", "mov", "wmv", "flv", "webm", "mpg", "mpeg", "m2ts", "ts", "mts", "vob", "ogv",
            "ogm", "divx", "asf", "rmvb", "rm", "3gp", "mk3d", "iso", "img", "strm", "wtv", "f4v", "m2v");
    private static final Set<String> IMAGE = Set.of("jpg", "jpeg", "png", "webp", "gif", "tbn", "bmp", "avif");
    private static final Set<String> COMPANION = Set.of(
            "srt",
            "sub",
            "idx",
            "ass",
            "ssa",
            "vtt",
            "sup",
            "smi",
            "ttml",
            "mp3",
            "flac",
            "edl",
            "bif",
            "plexmatch",
            "txt",
            "chapters",
            "mka",
            "md5",
            "sfv",
            "nzb",
            "trickplay",
            "lrc",
            "mks");

    private VideoNames() {}

    public static boolean isVideo(String name) {
        return VIDEO.contains(ending(name));
    }

    public static boolean isImage(String name) {
        return IMAGE.contains(ending(name));
    }

    public static boolean isNfo(String name) {
        return ending(name).equals("nfo");
    }

    /** Subtitles, sound, chapters and the like: known, and none of our business. */
    public static boolean isCompanion(String name) {
        return COMPANION.contains(ending(name));
    }

    /** The name without its ending. */
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** Lower case, without the dot; empty when there is none. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
