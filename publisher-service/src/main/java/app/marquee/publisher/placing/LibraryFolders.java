package app.marquee.publisher.placing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where paths of one library lie, as far as we may write there: the real folder of each lies under the library's real root.
 * Lives for one piece of work, so that each folder is looked at once.
 */
final class LibraryFolders {
    private final Path root;
    private final LibraryDisk disk;
    private final Map<String, Path> folders = new HashMap<>();
    private final Map<Path, Set<String>> listings = new HashMap<>();

    /** @throws PlacingException when the root is not there */
    LibraryFolders(Path root, LibraryDisk disk) {
        this.disk = disk;
        try {
            this.root = root.toRealPath();
        } catch (IOException e) {
            throw new PlacingException("the library's root " + root + " is not there", e);
        }
    }

    /** @throws PlacingException when its folder is not there or lies elsewhere */
    Path locate(String path) {
        String name = TargetNames.nameOf(path);
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\0') >= 0) {
            throw new PlacingException("'" + path + "' is no name of a file", null);
        }
        return folders.computeIfAbsent(TargetNames.folderOf(path), this::realFolder)
                .resolve(name);
    }

    private Path realFolder(String folder) {
        try {
            Path real = root.resolve(folder).toRealPath();
            if (!real.startsWith(root)) {
                throw new PlacingException("'" + folder + "' leads out of the library, to " + real, null);
            }
            if (!Files.isDirectory(real)) {
                throw new PlacingException("'" + folder + "' is no folder", null);
            }
            return real;
        } catch (NoSuchFileException e) {
            throw new PlacingException("the folder '" + folder + "' is not there", e);
        } catch (IOException | InvalidPathException e) {
            throw new PlacingException("the folder '" + folder + "' cannot be reached: " + e.getMessage(), e);
        }
    }

    /** Names beside the path, with a file's own name among them. */
    Set<String> namesBeside(String path) throws IOException {
        Path folder = locate(path).getParent();
        if (folder == null) {
            return Set.of();
        }
        Set<String> names = listings.get(folder);
        if (names == null) {
            names = new HashSet<>(disk.names(folder));
            listings.put(folder, names);
        }
        return names;
    }
}
