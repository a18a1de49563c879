package app.marquee.scanner.walking;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why the disk does not show something, in words a person can read: Java's own message is often only the path. */
public final class DiskFailure {
    private DiskFailure() {}

    public static String because(IOException failure) {
        return switch (failure) {
            case AccessDeniedException ignored ->
                "permission is denied; let the user Marquee runs as read it, or hide it with a file named .ignore";
            case NotDirectoryException ignored -> "it is no folder";
            case FileSystemException known when known.getReason() != null -> known.getReason();
            default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        };
    }
}
