package app.marquee.messaging.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * Keys and passwords in {@code $MARQUEE_HOME/secrets}, readable by their owner alone. One that does not exist is made;
 * when several processes want it at once, all get the same.
 */
public final class Secrets {
    private static final int BYTES = 24;

    private final Path folder;

    public Secrets(Home home) {
        this.folder = home.secrets();
    }

    /** @param name of the file, for example {@code database-scanner} */
    public String getOrMake(String name) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot keep secrets in " + folder + ": make MARQUEE_HOME a folder that this user may write", e);
        }
    }

    private void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path whole = Files.createTempFile(
                folder,
                "." + file.getFileName(),
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (FileChannel channel = FileChannel.open(whole, Set.of(StandardOpenOption.WRITE))) {
                channel.write(StandardCharsets.UTF_8.encode(secret));
                channel.force(true);
            }
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // another process was first: its secret holds
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
