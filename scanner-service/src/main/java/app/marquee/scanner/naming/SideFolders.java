package app.marquee.scanner.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Folders and files beside the feature: samples, trailers, deleted scenes; the lines of {@code extras.tsv}. */
public final class SideFolders {
    private static final Map<String, String> FOLDERS = new HashMap<>();
    private static final Map<String, String> SUFFIXES = new HashMap<>();
    private static final Set<String> IMAGES =
            new HashSet<>(List.of("extrafanart", "extrathumbs", "metadata", "subs", "subtitles", "proof"));
    private static final String SAMPLE = "sample";

    static {
        for (String[] row : Tables.rows("extras.tsv")) {
            Tables.words(row[1]).forEach(folder -> FOLDERS.put(folder, row[0]));
            Tables.words(row[2]).forEach(suffix -> SUFFIXES.put(suffix, row[0]));
        }
    }

    private static final Pattern SAMPLE_BEFORE = Pattern.compile("(?:.*[._-])?sample[._-].*");
    private static final Pattern BONUS = Pattern.compile(".*[^ ](?<!e\\d{1,3})-x\\d{2}(?:-.*)?");

    private SideFolders() {}

    /**
     * Folders in which no video of a title lies.
     *
     * @param depth of the folder below the root, from 1: a folder directly below the root may be a title of that name
     */
    public static boolean isBeside(String folder, int depth) {
        String name = folder.toLowerCase(Locale.ROOT);
        return depth > 1 && (FOLDERS.containsKey(name) || IMAGES.contains(name));
    }

    static @Nullable String extraOfFolder(String folder) {
        return FOLDERS.get(folder.toLowerCase(Locale.ROOT));
    }

    /** What the name of a file says it is beside its title; null for the title itself. */
    static @Nullable String extraOfName(String stem) {
        String name = stem.toLowerCase(Locale.ROOT);
        String suffixed = extraOfSuffix(name);
        if (suffixed != null) {
            return suffixed;
        }
        if (name.contains(SAMPLE) && SAMPLE_BEFORE.matcher(name).matches()) {
            return SAMPLE;
        }
        return name.contains("-x") && BONUS.matcher(name).matches() ? "unknown" : null;
    }

    /** The name without the word that says so. */
    static String withoutExtra(String stem) {
        String name = stem.toLowerCase(Locale.ROOT);
        int end = withoutNumber(name);
        for (String suffix : SUFFIXES.keySet()) {
            int start = end - suffix.length();
            if (start > 0 && name.startsWith(suffix, start)) {
                String before = stem.substring(0, start).stripTrailing();
                return before.substring(0, before.length() - 1).stripTrailing();
            }
        }
        int bonus = name.lastIndexOf("-x");
        return bonus > 0 && BONUS.matcher(name).matches() ? stem.substring(0, bonus) : stem;
    }

    private static int withoutNumber(String name) {
        int end = name.length();
        while (end > 0 && end > name.length() - 2 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static @Nullable String extraOfSuffix(String name) {
        int end = withoutNumber(name);
        for (Map.Entry<String, String> suffix : SUFFIXES.entrySet()) {
            int start = end - suffix.getKey().length();
            if (start >= 0 && name.startsWith(suffix.getKey(), start) && isLink(name, start, suffix.getValue())) {
                return suffix.getValue();
            }
        }
        return null;
    }

    /** A hyphen marks any extra; a dot or underscore only what hardly is a word of a title. */
    private static boolean isLink(String name, int start, String type) {
        String before = name.substring(0, start).stripTrailing();
        if (before.isEmpty()) {
            return SAMPLE.equals(type) || "trailer".equals(type);
        }
        char link = before.charAt(before.length() - 1);
        if (link == '-' && endsInTag(before)) {
            return SAMPLE.equals(type); // a release group of that name
        }
        return link == '-'
                || (before.length() == start
                        && (link == '.' || link == '_')
                        && (SAMPLE.equals(type) || "trailer".equals(type)));
    }

    private static boolean endsInTag(String before) {
        NameText text = new NameText(before.substring(0, before.length() - 1));
        List<Tag> tags = Tagger.tags(text);
        return !tags.isEmpty()
                && tags.getLast().end() == text.raw.length()
                && (tags.getLast().property() == Tag.Property.CODEC
                        || tags.getLast().property() == Tag.Property.AUDIO);
    }

    static boolean isSample(@Nullable String type) {
        return SAMPLE.equals(type);
    }
}
