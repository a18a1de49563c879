package app.marquee.scanner.walking;

import app.marquee.scanner.library.StoredLibrary;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Directories registered with the operating system, and what it says of them. Used by one thread. */
class WatchedTrees implements AutoCloseable {
    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final WatchService service;
    private final Map<WatchKey, Settling.Place> keys = new HashMap<>();

    WatchedTrees() throws IOException {
        this.service = FileSystems.getDefault().newWatchService();
    }

    /**
     * Something in a directory.
     *
     * @param name of the entry; null when the directory itself went
     */
    record Happening(Settling.Place place, @Nullable String name, boolean created, boolean overflow) {}

    /**
     * Registers a directory and all below it.
     *
     * @throws IOException when the system has no more watches to give
     */
    void watch(StoredLibrary library, String directory, Consumer<String> each) throws IOException {
        register(library, new DirectoryReader(library.library()), directory, each, new HashSet<>());
    }

    private void register(
            StoredLibrary library, DirectoryReader reader, String directory, Consumer<String> each, Set<Object> open)
            throws IOException {
        Path path = library.root().resolve(directory);
        keys.put(path.register(service, KINDS), new Settling.Place(library.id(), directory));
        DirectoryListing listing = reader.read(directory);
        each.accept(directory);
        for (Entry child : listing.directories().toList()) {
            Object key = Objects.requireNonNullElse(child.key(), listing.pathOf(child.name()));
            if (open.size() >= TreeWalk.DEEPEST || !open.add(key)) {
                continue; // a link that leads back; scans say so
            }
            try {
                register(library, reader, listing.pathOf(child.name()), each, open);
            } catch (NoSuchFileException | AccessDeniedException e) {
                // Gone meanwhile, or not ours to read: its parent tells of the first, scans of the second.
            } finally {
                open.remove(key);
            }
        }
    }

    void forget(long libraryId) {
        Set<WatchKey> gone = new HashSet<>();
        keys.forEach((key, place) -> {
            if (place.libraryId() == libraryId) {
                gone.add(key);
            }
        });
        gone.forEach(key -> {
            key.cancel();
            keys.remove(key);
        });
    }

    /** Waits for the first happening at most that long, then hands over all there are. */
    void poll(Duration wait, Consumer<Happening> happened) throws InterruptedException {
        try {
            WatchKey key = service.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
            while (key != null) {
                hand(key, happened);
                key = service.poll();
            }
        } catch (ClosedWatchServiceException e) {
            throw new InterruptedException("closed");
        }
    }

    private void hand(WatchKey key, Consumer<Happening> happened) {
        Settling.Place place = keys.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (place != null) {
                happened.accept(new Happening(
                        place,
                        event.context() == null ? null : event.context().toString(),
                        event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE),
                        event.kind().equals(StandardWatchEventKinds.OVERFLOW)));
            }
        }
        if (!key.reset()) {
            keys.remove(key);
            if (place != null) {
                happened.accept(new Happening(place, null, false, false));
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
