package app.marquee.notifier.routing;

import java.util.regex.Pattern;

/** The folder a player is told of: a movie's own, or the show's for all of a show. */
final class TellingFolder {
    private static final Pattern SEASON = Pattern.compile(
            "(?iu)(season|series|staffel|saison|temporada|stagione|sezon|seizoen|s)[ ._-]*\\d{1,4}.*|specials?|extras?");

    private TellingFolder() {}

    /** Of an item that was published there; a folder that holds the file counts more than the library's root. */
    static String of(String published, String file) {
        String folder = parent(file);
        boolean holds = !published.isEmpty() && (folder.equals(published) || folder.startsWith(published + "/"));
        return holds ? withoutSeason(published) : ofFile(file);
    }

    static String ofFile(String file) {
        return withoutSeason(parent(file));
    }

    /** A season's folder stands for its show's; one right below the root stands for itself. */
    static String withoutSeason(String folder) {
        String above = parent(folder);
        String name = above.isEmpty() ? folder : folder.substring(above.length() + 1);
        return !above.isEmpty() && SEASON.matcher(name).matches() ? withoutSeason(above) : folder;
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
