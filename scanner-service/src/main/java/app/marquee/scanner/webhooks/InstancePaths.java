package app.marquee.scanner.webhooks;

import app.marquee.model.media.Library;
import app.marquee.model.media.PathMapping;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the place on our side that an instance of Radarr or Sonarr speaks of. */
final class InstancePaths {
    private final List<Library> libraries;
    private final List<PathMapping> mappings;

    InstancePaths(List<Library> libraries) {
        this.libraries = List.copyOf(libraries);
        this.mappings = libraries.stream()
                .flatMap(library -> library.pathMappings().stream())
                .sorted(Comparator.comparingInt(
                                (PathMapping mapping) -> tidy(mapping.theirs()).length())
                        .reversed())
                .toList();
    }

    /** @param relative to the library's root; empty for the root itself */
    record Place(Library library, String relative) {
        Path absolute() {
            return Path.of(library.root()).resolve(relative);
        }
    }

    /** By the longest mapping that fits; without one, the path may be the same on both sides. */
    Optional<Place> find(String theirs) {
        String path = tidy(theirs);
        List<String> candidates = new ArrayList<>();
        for (PathMapping mapping : mappings) {
            String prefix = tidy(mapping.theirs());
            if (isBelow(path, prefix)) {
                candidates.add(mapping.ours() + path.substring(prefix.length()));
            }
        }
        candidates.add(path);
        return candidates.stream()
                .flatMap(candidate -> inLibrary(candidate).stream())
                .findFirst();
    }

    private Optional<Place> inLibrary(String candidate) {
        Path path;
        try {
            path = Path.of(candidate).normalize();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        return libraries.stream()
                .filter(library -> path.isAbsolute() && path.startsWith(library.root()))
                .max(Comparator.comparingInt(library -> library.root().length()))
                .map(library -> new Place(
                        library, Path.of(library.root()).relativize(path).toString()));
    }

    private static boolean isBelow(String path, String prefix) {
        boolean windows = prefix.matches("[A-Za-z]:.*") || prefix.startsWith("//");
        String whole = windows ? path.toLowerCase(Locale.ROOT) : path;
        String start = windows ? prefix.toLowerCase(Locale.ROOT) : prefix;
        return whole.startsWith(start) && (whole.length() == start.length() || whole.charAt(start.length()) == '/');
    }

    private static String tidy(String path) {
        String slashes = path.replace('\\', '/');
        return slashes.length() > 1 && slashes.endsWith("/") ? slashes.substring(0, slashes.length() - 1) : slashes;
    }
}
