package app.marquee.enrichment.artwork;

import app.marquee.messaging.launch.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Small images on disk, {@code $MARQUEE_HOME/thumbnails/ab/<digest of the address>}; those unused longest go when there are too
 * many. All of it can be fetched again, so a disk that fails costs requests, not answers.
 */
@Component
class ThumbnailFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailFolder.class);
    private static final Duration NOTED_AFTER = Duration.ofDays(1);

    private final Path root;
    private final long most;
    private final Clock clock;
    private final ReentrantLock counting = new ReentrantLock();
    private long size = -1;

    ThumbnailFolder(Environment environment, ArtworkSettings settings, Clock clock) {
        this.root = new Home(Path.of(environment.getProperty("marquee.home", "./var"))).resolve("thumbnails");
        this.most = settings.thumbnails().toBytes();
        this.clock = clock;
    }

    Optional<byte[]> read(String address) {
        Path file = file(address);
        try {
            byte[] bytes = Files.readAllBytes(file);
            Instant now = clock.instant();
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(NOTED_AFTER))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.atWarn().setCause(e).log("a thumbnail cannot be read");
            return Optional.empty();
        }
    }

    void write(String address, byte[] bytes) {
        Path file = file(address);
        try {
            Path folder = Files.createDirectories(file.resolveSibling("."));
            Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
            try {
                Files.write(temporary, bytes);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.deleteIfExists(temporary);
                throw e;
            }
            count(bytes.length);
        } catch (IOException e) {
            LOG.atWarn().setCause(e).log("a thumbnail cannot be kept");
        }
    }

    private void count(long more) throws IOException {
        counting.lock();
        try {
            if (size < 0 || size + more > most) {
                size = trim();
            } else {
                size += more;
            }
        } finally {
            counting.unlock();
        }
    }

    /** Makes room for a tenth; returns what there is then. */
    private long trim() throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        long all = kept.stream().mapToLong(Kept::size).sum();
        if (all <= most) {
            return all;
        }
        kept.sort(Comparator.comparing(Kept::used));
        for (Kept each : kept) {
            if (all <= most - most / 10) {
                break;
            }
            Files.deleteIfExists(each.file());
            all -= each.size();
        }
        return all;
    }

    private record Kept(Path file, long size, FileTime used) {}

    private Path file(String address) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8)));
            return root.resolve(digest.substring(0, 2)).resolve(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
