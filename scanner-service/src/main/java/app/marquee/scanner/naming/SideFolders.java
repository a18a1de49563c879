package app.marquee.scanner.naming;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Folders and files beside the feature: samples, trailers, deleted scenes. */
public final class SideFolders {
    private static final Set<String> EXTRAS = Set.of(
            "extras",
            "extra",
            "featurettes",
            "behind the scenes",
            "deleted scenes",
            "interviews",
            "scenes",
            "shorts",
            "trailers",
            "trailer",
            "other",
            "clips",
            "bonus",
            "backdrops",
            "theme-music",
            "specials features");
    private static final Set<String> SAMPLES = Set.of("sample", "samples", "proof");
    private static final Set<String> IMAGES = Set.of("extrafanart", "extrathumbs", "metadata", "subs", "subtitles");
    private static final Pattern EXTRA_SUFFIX = Pattern.compile(
            ".*-(trailer|featurette|behindthescenes|deleted|deletedscene|interview|scene|short|clip|extra|other|sample)\\d*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAMPLE =
            Pattern.compile("sample|.*[ ._-]sample|sample[ ._-].*", Pattern.CASE_INSENSITIVE);

    private SideFolders() {}

    /** @param depth of the folder below the root, from 1: a folder directly below the root may be a title of that name */
    public static boolean isExtras(String folder, int depth) {
        return depth > 1 && EXTRAS.contains(folder.toLowerCase(Locale.ROOT));
    }

    public static boolean isSamples(String folder, int depth) {
        return depth > 1 && SAMPLES.contains(folder.toLowerCase(Locale.ROOT));
    }

    /** Folders in which no video of a title lies. */
    public static boolean isBeside(String folder, int depth) {
        return isExtras(folder, depth)
                || isSamples(folder, depth)
                || (depth > 1 && IMAGES.contains(folder.toLowerCase(Locale.ROOT)));
    }

    static boolean isExtraName(String stem) {
        return EXTRA_SUFFIX.matcher(stem).matches() && !isSampleName(stem);
    }

    static boolean isSampleName(String stem) {
        return SAMPLE.matcher(stem).matches();
    }
}
