package app.marquee.scanner.library;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a root that is really there from a mount that went away: only the first may ever cost anybody a file. */
@Component
public class MountGuard {
    private final LibraryRepository libraries;

    MountGuard(LibraryRepository libraries) {
        this.libraries = libraries;
    }

    /** What the guard sees. */
    public sealed interface Root {
        /**
         * @param device the file system it is on
         * @param empty  whether nothing lies in it
         */
        record Present(String device, boolean empty) implements Root {}

        /** @param reason in words a person can read */
        record Away(String reason) implements Root {}
    }

    /** Asks the disk, and where the root is empty the database. */
    public Root look(StoredLibrary library) {
        OpenTransactions.refuse();
        Path path = library.root();
        Root root = look(path, library.device());
        if (!(root instanceof Root.Present present)) {
            return root;
        }
        if (present.empty() && libraries.holdsFiles(library.id())) {
            return new Root.Away("The folder " + path + " is empty, but held files before. Is its disk mounted? "
                    + "If you emptied it, confirm the library.");
        }
        if (anchorIsGone(library)) {
            return new Root.Away("The anchor file " + path.resolve(String.valueOf(library.anchorFile()))
                    + " is gone. Is its disk mounted? If you removed it, confirm the library: it has none then.");
        }
        return root;
    }

    /** What a person says is well: whichever file system it is on, empty or not, with its anchor file or without. */
    public Root lookAnew(StoredLibrary library) {
        OpenTransactions.refuse();
        return look(library.root(), null);
    }

    public boolean anchorIsGone(StoredLibrary library) {
        return library.anchorFile() != null && !Files.exists(library.root().resolve(library.anchorFile()));
    }

    static Root look(Path root, @Nullable String knownDevice) {
        if (!Files.exists(root)) {
            return new Root.Away("The folder " + root + " is missing. Is its disk mounted?");
        }
        if (!Files.isDirectory(root)) {
            return new Root.Away(root + " is no folder.");
        }
        if (!Files.isReadable(root) || !Files.isExecutable(root)) {
            return new Root.Away("The folder " + root + " cannot be read. Give the user Marquee runs as permission.");
        }
        try {
            String device = device(root);
            if (knownDevice != null && !knownDevice.equals(device)) {
                return new Root.Away("The folder " + root + " is on " + device + " now, and was on " + knownDevice
                        + ". If you moved it, confirm the library; else mount its disk.");
            }
            return new Root.Present(device, empty(root));
        } catch (IOException e) {
            return new Root.Away("The folder " + root + " does not answer: " + e.getMessage());
        }
    }

    /** The file system, by a name that outlives a restart of the machine. */
    static String device(Path path) throws IOException {
        FileStore store = Files.getFileStore(path);
        return store.name() + " (" + store.type() + ")";
    }

    private static boolean empty(Path root) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            return !entries.iterator().hasNext();
        }
    }
}
