package app.marquee.scanner.inspection;

import app.marquee.model.media.Library;
import app.marquee.scanner.naming.MediaNameReader;
import app.marquee.scanner.naming.Reading.Role;
import app.marquee.scanner.naming.VideoNames;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.DirectoryReader;
import app.marquee.scanner.walking.Entry;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which folder is a movie's or a show's own. */
final class OwnFolder {
    private OwnFolder() {}

    /** The first folder below the root; null for an episode that lies in the root itself. */
    static @Nullable String ofShow(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? null : path.substring(0, slash);
    }

    /** The folder a movie lies in, if no other movie lies there or below. */
    static @Nullable String ofMovie(
            Library library, DirectoryListing directory, String path, MediaNameReader names, DirectoryReader reader) {
        if (directory.path().isEmpty()) {
            return null;
        }
        String title = names.read(path, library.kind()).title();
        return holdsOnly(library, directory, title, names) && nothingBelow(library, directory, title, names, reader)
                ? directory.path()
                : null;
    }

    private static boolean holdsOnly(Library library, DirectoryListing directory, String title, MediaNameReader names) {
        return directory
                .files()
                .map(Entry::name)
                .filter(VideoNames::isVideo)
                .map(name -> names.read(directory.pathOf(name), library.kind()))
                .filter(reading -> reading.role() == Role.MAIN)
                .allMatch(reading -> reading.title().equals(title));
    }

    private static boolean nothingBelow(
            Library library, DirectoryListing directory, String title, MediaNameReader names, DirectoryReader reader) {
        List<Entry> children = directory.directories().toList();
        for (Entry child : children) {
            try {
                if (!holdsOnly(library, reader.read(directory.pathOf(child.name())), title, names)) {
                    return false;
                }
            } catch (IOException e) {
                // What cannot be read holds no movie we know of.
            }
        }
        return true;
    }
}
