package app.marquee.notifier.targets;

import app.marquee.model.media.PathMapping;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Our paths as a target sees them. The longest of our prefixes that ends on a path boundary wins, so {@code /srv/movies}
 * never catches {@code /srv/movies4k}. What follows the prefix takes the slashes of their side.
 */
public final class PathTranslation {
    private static final Pattern WINDOWS = Pattern.compile("[A-Za-z]:(\\\\.*)?|\\\\\\\\.*");

    private final List<PathMapping> mappings;

    private PathTranslation(List<PathMapping> mappings) {
        this.mappings = mappings;
    }

    public static PathTranslation of(List<PathMapping> mappings) {
        return new PathTranslation(mappings.stream()
                .map(mapping -> new PathMapping(bare(mapping.theirs()), bare(mapping.ours())))
                .sorted(Comparator.comparingInt(
                                (PathMapping mapping) -> mapping.ours().length())
                        .reversed())
                .toList());
    }

    /** Without a trailing slash, except for a root. */
    public String theirs(String path) {
        String ours = bare(path);
        for (PathMapping mapping : mappings) {
            if (covers(mapping.ours(), ours)) {
                String rest = ours.substring(mapping.ours().length());
                String joined = mapping.theirs()
                        + (WINDOWS.matcher(mapping.theirs()).matches() ? rest.replace('/', '\\') : rest);
                return joined.isEmpty() ? "/" : joined;
            }
        }
        return ours.isEmpty() ? "/" : ours;
    }

    /** Whether the folder is the path itself or one above it; both kinds of slash count. */
    public static boolean covers(String folder, String path) {
        String above = bare(folder);
        String below = bare(path);
        return below.startsWith(above) && (below.length() == above.length() || isSlash(below.charAt(above.length())));
    }

    /** With a trailing slash of its own kind. */
    public static String asFolder(String path) {
        if (!path.isEmpty() && isSlash(path.charAt(path.length() - 1))) {
            return path;
        }
        return path + (WINDOWS.matcher(path).matches() ? "\\" : "/");
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    private static String bare(String path) {
        int end = path.length();
        while (end > 0 && isSlash(path.charAt(end - 1))) {
            end--;
        }
        return path.substring(0, end);
    }
}
