package app.marquee.scanner.scanning;

import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.DirectoryReader;
import app.marquee.scanner.walking.DiskFailure;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** What came of listing a directory. Done with no transaction open: a disk that hangs holds no database connection. */
sealed interface ListedDirectory {
    record Found(DirectoryListing listing) implements ListedDirectory {}

    /** It is not there; whether its root is must still be asked. */
    record Gone() implements ListedDirectory {}

    /** @param reason in words a person can read */
    record Unreadable(String reason) implements ListedDirectory {}

    static ListedDirectory of(DirectoryReader reader, String path) {
        try {
            return new Found(reader.read(path));
        } catch (NoSuchFileException e) {
            return new Gone();
        } catch (IOException e) {
            return new Unreadable("it cannot be read: " + DiskFailure.because(e));
        }
    }
}
