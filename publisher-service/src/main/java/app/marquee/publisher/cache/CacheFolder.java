package app.marquee.publisher.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of the cache: {@code sha256/ab/cd/<hash>.<extension>}, and {@code thumbnails/ab/<hash>.<extension>}. Bytes that no
 * longer fit their name are not there.
 */
public final class CacheFolder {
    private static final int JUST_WRITTEN = 1024;

    private final Path root;

    /** Lengths of what was written and not read since: its first reader need not hash it again. */
    private final Map<String, Integer> justWritten = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > JUST_WRITTEN;
        }
    });

    CacheFolder(Path root) {
        this.root = root;
    }

    /** Relative to the cache's root. */
    static String pathOf(CachedAsset asset) {
        String hash = asset.sha256();
        return "sha256/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash + "." + asset.extension();
    }

    /**
     * @param safely whether the bytes exist nowhere else and must survive a power cut
     * @throws UncheckedIOException when there is no room, for example; nothing is left of them then
     */
    void write(CachedAsset asset, byte[] bytes, boolean safely) {
        Path target = root.resolve(pathOf(asset));
        try {
            if (!safely && Files.isRegularFile(target) && Files.size(target) == bytes.length) {
                return;
            }
        } catch (IOException e) {
            throw cannotKeep(target, e);
        }
        put(target, bytes, safely);
        justWritten.put(asset.sha256(), bytes.length);
    }

    private void put(Path target, byte[] bytes, boolean safely) {
        try {
            Path folder = Files.createDirectories(parentOf(target));
            Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
            try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                if (safely) {
                    channel.force(true);
                }
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.deleteIfExists(temporary);
                throw e;
            }
            if (safely) {
                syncUpwards(folder);
            }
        } catch (IOException e) {
            throw cannotKeep(target, e);
        }
    }

    private static UncheckedIOException cannotKeep(Path target, IOException e) {
        return new UncheckedIOException("the cache cannot keep " + target + ": " + e.getMessage(), e);
    }

    /** Empty, and the file deleted, when its bytes are not what its name says. */
    public Optional<byte[]> read(CachedAsset asset) {
        Path file = root.resolve(pathOf(asset));
        try {
            byte[] bytes = Files.readAllBytes(file);
            Integer written = justWritten.remove(asset.sha256());
            if ((written != null && written == bytes.length) || Sha256.of(bytes).equals(asset.sha256())) {
                return Optional.of(bytes);
            }
            Files.deleteIfExists(file);
            return Optional.empty();
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the cache cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Whether a file is there; its bytes are looked at when it is read. */
    boolean has(CachedAsset asset) {
        return Files.isRegularFile(root.resolve(pathOf(asset)));
    }

    Optional<Thumbnail> thumbnail(String sha256) {
        for (ImageFormat format : ImageFormat.values()) {
            try {
                return Optional.of(new Thumbnail(format, Files.readAllBytes(thumbnail(sha256, format))));
            } catch (NoSuchFileException absent) {
                // perhaps in the next format
            } catch (IOException e) {
                throw new UncheckedIOException("the cache cannot read a thumbnail: " + e.getMessage(), e);
            }
        }
        return Optional.empty();
    }

    void keep(String sha256, Thumbnail thumbnail) {
        put(thumbnail(sha256, thumbnail.format()), thumbnail.bytes(), false);
    }

    private Path thumbnail(String sha256, ImageFormat format) {
        return root.resolve("thumbnails/" + sha256.substring(0, 2) + "/" + sha256 + "." + format.extension());
    }

    void delete(CachedAsset asset) {
        try {
            Files.deleteIfExists(root.resolve(pathOf(asset)));
            for (ImageFormat format : ImageFormat.values()) {
                Files.deleteIfExists(thumbnail(asset.sha256(), format));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the cache cannot delete " + pathOf(asset) + ": " + e.getMessage(), e);
        }
    }

    /** The folders may be as new as the file in them. */
    private void syncUpwards(Path folder) throws IOException {
        for (Path each = folder; each.startsWith(root); each = parentOf(each)) {
            try (var channel = FileChannel.open(each, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Path parentOf(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " has no folder");
        }
        return parent;
    }
}
