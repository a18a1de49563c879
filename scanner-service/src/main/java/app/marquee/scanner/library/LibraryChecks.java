package app.marquee.scanner.library;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.Layout;
import app.marquee.model.media.Library;
import app.marquee.model.media.PathMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Refuses what cannot work, with the field's name and what to do. */
final class LibraryChecks {
    private static final String ANCHOR_REMEDY =
            "Name a file that lies below the root, relative to it, or leave it empty.";

    private LibraryChecks() {}

    /** The library with its root in its real form. */
    static void check(Library library, List<StoredLibrary> others) {
        if (library.name().isBlank() || library.name().length() > 200) {
            throw ApiProblem.badRequest("name is empty or longer than 200 characters", "Give the library a name.");
        }
        if (!library.language().matches("[a-z]{2}")) {
            throw ApiProblem.badRequest(
                    "language '" + library.language() + "' is no ISO 639-1 code",
                    "Give two letters, for example 'en'.");
        }
        if (library.layout() != Layout.IN_PLACE) {
            throw ApiProblem.badRequest(
                    "layout '" + library.layout().name().toLowerCase(Locale.ROOT) + "' is not built yet",
                    "Leave layout out or give 'in_place': NFO and artwork then lie beside the media files.");
        }
        Path root = folder("root", library.root());
        if (!Files.isWritable(root)) {
            throw ApiProblem.badRequest(
                    "root " + root + " cannot be written to", "Give the user Marquee runs as write permission there.");
        }
        library.sourceRoots().forEach(source -> folder("sourceRoots", source));
        library.pathMappings().forEach(LibraryChecks::mapping);
        for (StoredLibrary other : others) {
            if (other.id() != library.id()) {
                apart(library, root, other);
            }
        }
    }

    private static void apart(Library library, Path root, StoredLibrary other) {
        if (other.library().name().equalsIgnoreCase(library.name())) {
            throw ApiProblem.conflict("name '" + library.name() + "' is taken", "Choose another name.");
        }
        Path theirs = real(other.root());
        if (root.startsWith(theirs) || theirs.startsWith(root)) {
            throw ApiProblem.conflict(
                    "root " + root + " and the library '" + other.library().name() + "' (" + theirs
                            + ") lie inside one another",
                    "A file belongs to one library: choose a folder beside it.");
        }
    }

    static Path folder(String field, String text) {
        Path path;
        try {
            path = Path.of(text);
        } catch (InvalidPathException e) {
            throw ApiProblem.badRequest(field + " is no path: " + e.getReason(), "Give an absolute path.");
        }
        if (text.isBlank() || !path.isAbsolute()) {
            throw ApiProblem.badRequest(field + " '" + text + "' is not absolute", "Give an absolute path.");
        }
        if (!Files.exists(path)) {
            throw ApiProblem.badRequest(
                    field + " " + path + " does not exist", "Create the folder, or mount the disk it is on.");
        }
        if (!Files.isDirectory(path)) {
            throw ApiProblem.badRequest(field + " " + path + " is no folder", "Give the folder that holds the media.");
        }
        if (!Files.isReadable(path) || !Files.isExecutable(path)) {
            throw ApiProblem.badRequest(
                    field + " " + path + " cannot be read", "Give the user Marquee runs as permission to read it.");
        }
        return real(path);
    }

    /** An anchor file must be there when it is named: whoever mistypes it would freeze the library. */
    static void anchor(Path root, String file) {
        Path path;
        try {
            path = root.resolve(file);
        } catch (InvalidPathException e) {
            throw ApiProblem.badRequest("anchorFile is no path: " + e.getReason(), ANCHOR_REMEDY);
        }
        if (!Files.isRegularFile(path)) {
            throw ApiProblem.badRequest("anchorFile " + path + " does not exist", ANCHOR_REMEDY);
        }
        if (!real(path).startsWith(real(root))) {
            throw ApiProblem.badRequest("anchorFile " + path + " lies outside the root " + root, ANCHOR_REMEDY);
        }
    }

    private static void mapping(PathMapping mapping) {
        if (mapping.theirs().isBlank() || !mapping.ours().startsWith("/")) {
            throw ApiProblem.badRequest(
                    "pathMappings: '" + mapping.theirs() + "' to '" + mapping.ours() + "' is no mapping",
                    "Give 'theirs' as the other program sees it, and 'ours' as an absolute path here.");
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
